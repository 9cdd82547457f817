import type { Derivative, File } from "#generated/sqlite/client.ts";
import { isTile, MEDIA_TYPES, parseStored } from "#app/areas/files/rules/derivatives.ts";
import { tilesOf } from "#app/areas/files/rules/tiles.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import type {
  FileToShow,
  MadePicture,
  PictureMaker,
  PictureProblem,
  WantedPage,
  WantedPicture,
} from "#app/platform/gateways/pictures/picture-maker.ts";

/** For so long a file belongs to the process that works on it; each batch begins it again. */
export const LEASE_MS = 90_000;
export const soon = (ms: number) => new Date(Date.now() + ms);

export type PictureTools = { files: FileStore; pictures: PictureMaker };

export type Batch = {
  file: File;
  shown: FileToShow;
  batch: Derivative[];
  /** What is laid over pictures that are marked as previews: the studio's name. */
  mark: string;
  /** How many more pages of the document may fail before the rest isn't tried. */
  patience: { pages: number };
};

/**
 * Makes the pictures of some pages and stores them. A later page takes nothing away from the
 * others: where one takes the time of all, each has its own.
 * @returns why the first page can't be shown; null when it can, and for all others
 */
export async function makeBatch(
  db: Db,
  tools: PictureTools,
  one: Batch,
): Promise<PictureProblem | null> {
  const { file, batch, patience } = one;
  const isFirstPage = batch[0]?.page === 1;
  const pages = wantedPages(one);
  const problem = patience.pages > 0 ? await make(db, tools, { ...one, pages }) : "takes-too-long";
  if (problem && isFirstPage) return problem;
  if (problem && pages.length > 1 && patience.pages > 0) {
    for (const { page } of pages)
      await makeBatch(db, tools, { ...one, batch: batch.filter((row) => row.page === page) });
    return null;
  }
  if (problem) patience.pages -= 1;
  await db.derivative.updateMany({
    where: { id: { in: batch.map(({ id }) => id) }, state: "queued" },
    data: { state: "failed" },
  });
  await db.file.updateMany({
    where: { id: file.id },
    data: {
      ...(isFirstPage ? { preview: "ready" } : {}),
      previewTries: 0,
      previewAt: soon(LEASE_MS),
    },
  });
  return null;
}

async function make(
  db: Db,
  { files, pictures }: PictureTools,
  { file, shown, pages }: Batch & { pages: WantedPage[] },
): Promise<PictureProblem | null> {
  const workshop = await files.workshop();
  try {
    const made = await pictures.make(shown, pages, workshop.path);
    if ("problem" in made) return made.problem;
    for (const picture of made.done) await store(db, files, { file, picture });
    return null;
  } finally {
    await workshop.done();
  }
}

async function store(
  db: Db,
  files: FileStore,
  { file, picture }: { file: File; picture: MadePicture },
): Promise<void> {
  const { page, recipe, path, width, height } = picture;
  const { sha256, size } = await (await files.adopt(path)).keep(file.workspaceId);
  const mediaType = MEDIA_TYPES[isTile(recipe) ? "webp" : (parseStored(recipe)?.format ?? "jpeg")];
  await db.derivative.updateMany({
    where: { fileId: file.id, page, recipe },
    data: { state: "ready", mediaType, size, sha256, width, height },
  });
}

function wantedPages({ batch, file, mark }: Batch): WantedPage[] {
  const pages = new Map<number, WantedPage["wanted"]>();
  for (const { page, recipe } of batch) {
    const wanted = wantedPicture(recipe, file, mark);
    if (wanted) pages.set(page, [...(pages.get(page) ?? []), wanted]);
  }
  return [...pages].map(([page, wanted]) => ({ page, wanted }));
}

function wantedPicture(recipe: string, file: File, mark: string): WantedPicture | null {
  const { width, height } = file;
  if (isTile(recipe) && width !== null && height !== null) {
    const tile = tilesOf({ width, height }).find((one) => one.recipe === recipe);
    const edge = Math.max(width, height);
    return tile ? { recipe, edge, format: "webp", region: tile.region } : null;
  }
  const parsed = parseStored(recipe);
  if (!parsed) return null;
  const { edge, format, isMarked } = parsed;
  return { recipe, edge, format, ...(isMarked ? { mark } : {}) };
}
