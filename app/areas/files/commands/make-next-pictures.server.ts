import type { Derivative, File, Prisma } from "#generated/sqlite/client.ts";
import { storedRecipes, MOST_PAGES, POSTER } from "#app/areas/files/rules/derivatives.ts";
import { lockFile } from "./lock-file.server.ts";
import { LEASE_MS, makeBatch, soon, type PictureTools } from "./make-batch.server.ts";
import { fileKind } from "#app/areas/files/rules/file-kinds.ts";
import { newId } from "#app/kernel/id.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import type {
  FileFacts,
  FileToShow,
  PictureProblem,
} from "#app/platform/gateways/pictures/picture-maker.ts";

const AGAIN_MS = 15_000;
const MOST_TRIES = 5;
/** Pages that are pictured in one go after the first. */
const BATCH = 8;
/** Of a document's later pages so many may fail; others' files wait for the same worker. */
const MOST_FAILED = 3;

/**
 * Makes the pictures of one file that waits, the newest: first those of its first page, which is
 * then shown, then the others. What was made is stored batch by batch, so that the next try goes on
 * from there.
 * @returns false when no file waits
 */
export async function makeNextPictures(context: Context, tools: PictureTools): Promise<boolean> {
  const { db } = context;
  const file = await db.file.findFirst({
    where: { previewAt: { lte: new Date() } },
    // Somebody may be looking at the newest now; one that failed before waits for the others.
    orderBy: [{ previewTries: "asc" }, { createdAt: "desc" }],
    include: ALL_OF_IT,
  });
  if (!file) return false;
  const { count } = await db.file.updateMany({
    where: { id: file.id, previewAt: file.previewAt },
    data: { previewAt: soon(LEASE_MS), previewTries: { increment: 1 } },
  });
  if (count === 0) return true;
  if (file.previewTries >= MOST_TRIES) {
    await giveUp(db, file, "takes-too-long");
    return true;
  }
  try {
    const problem = await makePictures(db, tools, file);
    if (problem) await giveUp(db, file, problem);
  } catch (error) {
    await db.file.updateMany({ where: { id: file.id }, data: { previewAt: soon(AGAIN_MS) } });
    throw error;
  }
  return true;
}

const ALL_OF_IT = {
  derivatives: true,
  workspace: { select: { name: true } },
  project: { select: { watermark: true } },
} as const satisfies Prisma.FileInclude;

type Waiting = Prisma.FileGetPayload<{ include: typeof ALL_OF_IT }>;

/** Why nothing can be shown of the file; null when it can. */
async function makePictures(
  db: Db,
  tools: PictureTools,
  file: Waiting,
): Promise<PictureProblem | null> {
  const local = await tools.files.local(file);
  const shown: FileToShow = { path: local.path, mediaType: file.mediaType };
  const still = await findStill(tools, file, shown);
  try {
    let rows = file.derivatives.filter(({ page }) => page > 0);
    if (rows.length === 0) {
      const facts = await tools.pictures.inspect(shown);
      if ("problem" in facts) {
        const { position } = facts;
        await db.file.updateMany({ where: { id: file.id }, data: { position } });
        return facts.problem;
      }
      const isPictured = facts.done.isPictured || still !== null;
      rows = await planPictures(db, file, { ...facts.done, isPictured });
    }
    const patience = { pages: MOST_FAILED };
    const mark = file.workspace.name;
    for (const batch of batchesOf(rows)) {
      const source = still?.shown ?? shown;
      const problem = await makeBatch(db, tools, { file, shown: source, batch, patience, mark });
      if (problem && still) await forgetStill(db, file);
      if (problem) return still ? null : problem;
    }
    await db.$transaction(async (tx) => {
      await lockFile(tx, file.id);
      await tx.file.updateMany({
        where: { id: file.id, NOT: WITH_NEW_STILL },
        data: { previewAt: null },
      });
    });
    return null;
  } finally {
    await local.done();
    await still?.done();
  }
}

/** A still that came while the film was being looked at: its pictures are still to be made. */
const WITH_NEW_STILL = {
  AND: [
    { derivatives: { some: POSTER } },
    { derivatives: { none: { page: { gt: POSTER.page } } } },
  ],
} as const satisfies Prisma.FileWhereInput;

const findStill = async (tools: PictureTools, file: Waiting, film: FileToShow) =>
  (await stillOf(tools.files, file)) ?? grabStill(tools, film);

/** The picture that stands for a film, if its sender's browser made one. */
async function stillOf(files: FileStore, file: Waiting) {
  const poster = file.derivatives.find(({ recipe }) => recipe === POSTER.recipe);
  if (!poster) return null;
  const local = await files.local(poster);
  return { shown: { path: local.path, mediaType: poster.mediaType }, done: () => local.done() };
}

/** Of a film that came without one; null for anything else, and where it can't be made. */
async function grabStill({ files, pictures }: PictureTools, film: FileToShow) {
  if (fileKind(film.mediaType) !== "video") return null;
  const workshop = await files.workshop();
  const path = `${workshop.path}/still.jpg`;
  const done = () => workshop.done();
  if (await pictures.still(film, path)) return { shown: { path, mediaType: "image/jpeg" }, done };
  await done();
  return null;
}

/** What the browser sent is no picture: the film is shown without one. */
async function forgetStill(db: Db, file: File): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.derivative.deleteMany({ where: { fileId: file.id } });
    await tx.file.updateMany({
      where: { id: file.id },
      data: { preview: "none", previewAt: null },
    });
  });
}

/** Writes down what a file says of itself, and which pictures will be made of it. */
async function planPictures(db: Db, file: Waiting, facts: FileFacts): Promise<Derivative[]> {
  const { isPictured, ...said } = facts;
  const { width, height } = said;
  const pages = Math.min(said.pages ?? 1, MOST_PAGES);
  const wanted =
    isPictured && width && height
      ? Array.from({ length: pages }, (_, index) => index + 1).flatMap((page) =>
          storedRecipes({ width, height }, page, file.project?.watermark === true),
        )
      : [];
  return db.$transaction(async (tx) => {
    await lockFile(tx, file.id);
    const { count } = await tx.file.updateMany({
      where: { id: file.id, derivatives: { none: { page: { gt: POSTER.page } } } },
      data: said,
    });
    if (count === 1)
      await tx.derivative.createMany({
        data: wanted.map((one) => ({
          id: newId(),
          workspaceId: file.workspaceId,
          fileId: file.id,
          ...one,
        })),
      });
    if (wanted.length === 0)
      await tx.file.updateMany({
        where: { id: file.id, derivatives: { none: POSTER } },
        data: { preview: "none" },
      });
    return tx.derivative.findMany({ where: { fileId: file.id, page: { gt: POSTER.page } } });
  });
}

/** What is still to be made: the first page by itself, so that it is shown soon. */
function batchesOf(rows: Derivative[]): Derivative[][] {
  const queued = rows.filter(({ state }) => state === "queued");
  const first = queued.filter(({ page }) => page === 1);
  const later = [...new Set(queued.map(({ page }) => page))].filter((page) => page > 1);
  later.sort((one, other) => one - other);
  const batches = [first];
  for (let at = 0; at < later.length; at += BATCH) {
    const pages = later.slice(at, at + BATCH);
    batches.push(queued.filter(({ page }) => pages.includes(page)));
  }
  return batches.filter((batch) => batch.length > 0);
}

/** Says beside the file why nothing is shown, and never tries again. */
async function giveUp(db: Db, file: File, problem: PictureProblem): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.file.updateMany({
      where: { id: file.id, preview: { not: "ready" } },
      data: { preview: "failed", previewProblem: problem },
    });
    await tx.file.updateMany({ where: { id: file.id }, data: { previewAt: null } });
    await tx.derivative.updateMany({
      where: { fileId: file.id, state: "queued" },
      data: { state: "failed" },
    });
  });
}
