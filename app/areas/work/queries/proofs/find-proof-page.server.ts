import type { Prisma } from "#generated/sqlite/client.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import { isTile } from "#app/areas/files/rules/derivatives.ts";
import { isPictured, type ShownFile } from "#app/areas/files/rules/shown-file.ts";
import { ownOf } from "#app/areas/work/queries/proofs/find-version.server.ts";
import { isPlaceable, regionOf, type Spot } from "#app/areas/work/rules/pin.ts";
import { decidersOf } from "#app/areas/work/rules/proof.ts";
import type { ProofPage, Sheet, ShownPin, ShownVerdict } from "#app/areas/work/rules/proof-page.ts";
import { readJudgedFiles } from "#app/areas/work/stored/judged-files.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import {
  decidingOf,
  findProofStanding,
  listApprovers,
  type ProofStanding,
} from "./find-standing.server.ts";

type Reader = Context<Guest | Member>;

const picture = { page: true, state: true, recipe: true, width: true, height: true } as const;
const version = {
  id: true,
  version: true,
  title: true,
  body: true,
  authorName: true,
  publishedAt: true,
  answerBy: true,
  decides: true,
  deciderId: true,
  proofId: true,
  project: { select: { goal: true } },
  deliverable: { select: { title: true, acceptance: true } },
  files: {
    orderBy: { place: "asc" },
    select: { ...shownFile, derivatives: { select: picture } },
  },
} as const satisfies Prisma.CheckpointSelect;

type Version = Prisma.CheckpointGetPayload<{ select: typeof version }>;

/**
 * A published version of a proof as this reader may see it: own drafts of notes, everybody's notes
 * that were sent, and the verdicts. Null where there is none.
 */
export async function findProofPage(
  context: Reader,
  projectId: Id<"Project">,
  checkpointId: Id<"Checkpoint">,
): Promise<ProofPage | null> {
  const { db, actor } = context;
  if (actor.kind === "guest" && actor.projectId !== projectId) return null;
  const shown = await db.checkpoint.findFirst({
    where: { id: checkpointId, projectId, workspaceId: actor.workspaceId, state: "published" },
    select: version,
  });
  if (!shown?.proofId) return null;
  const standing = await findProofStanding(db, shown.proofId);
  const approvers = await listApprovers(db, projectId);
  const ids = decidersOf(decidingOf(shown, standing.approvers));
  const published = standing.versions.filter(({ state }) => state === "published");
  const dates = await publishedDates(context, published);
  const outcome = published.find(({ id }) => id === shown.id)?.outcome ?? "waiting";
  return {
    id: standing.id,
    title: standing.title,
    goal: shown.project.goal,
    milestone: {
      id: standing.milestoneId,
      title: standing.milestone.title,
      isApproved: standing.milestone.status === "approved",
    },
    deliverable: shown.deliverable,
    versions: published.map(({ id, number, outcome: state }) => ({
      ...{ checkpointId: id, version: number, state },
      publishedAt: dates.get(id) ?? "",
    })),
    shown: shownVersion(shown, standing),
    ...sheetsOf(shown.files),
    pins: await listPins(context, { shown, standing }),
    verdicts: verdictsOf(standing, actor),
    state: outcome,
    decides: shown.decides,
    deciders: approvers.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name })),
  };
}

async function publishedDates({ db }: Reader, versions: { id: string }[]) {
  const rows = await db.checkpoint.findMany({
    where: { id: { in: versions.map(({ id }) => id) } },
    select: { id: true, publishedAt: true },
  });
  return new Map(rows.map(({ id, publishedAt }) => [id, publishedAt?.toISOString() ?? ""]));
}

function shownVersion(row: Version, { newest }: ProofStanding): ProofPage["shown"] {
  const { id, version: number, title, body, authorName, publishedAt, answerBy } = row;
  return {
    ...{ checkpointId: id, version: number ?? 1, title, body, authorName, answerBy },
    publishedAt: publishedAt?.toISOString() ?? "",
    isNewest: newest?.id === id,
  };
}

/** The pages that can be pointed at, in their order, and the files that have none. */
function sheetsOf(rows: Version["files"]): { sheets: Sheet[]; files: ShownFile[] } {
  const sheets: Sheet[] = [];
  const files: ShownFile[] = [];
  for (const { derivatives, ...row } of rows) {
    const file = asShown(row);
    files.push(file);
    if (!isPictured(file)) continue;
    const isTiled = areTiled(derivatives);
    for (const { page, width, height } of largestOf(derivatives)) {
      const size = page === 1 ? { width: file.width, height: file.height } : { width, height };
      sheets.push({ file, page, ...size, name: file.name, isTiled: isTiled && page === 1 });
    }
  }
  return { sheets, files };
}

/** Are all squares of the original there? */
function areTiled(derivatives: Made): boolean {
  const tiles = derivatives.filter(({ recipe }) => isTile(recipe));
  return tiles.length > 0 && tiles.every(({ state }) => state === "ready");
}

type Made = Version["files"][number]["derivatives"];

/** The largest picture that was made of each page. */
function largestOf(derivatives: Made): Made {
  const pages = new Map<number, Made[number]>();
  for (const one of derivatives) {
    if (one.state !== "ready" || one.page < 1 || isTile(one.recipe)) continue;
    if (one.width > (pages.get(one.page)?.width ?? 0)) pages.set(one.page, one);
  }
  return [...pages.values()].sort((one, other) => one.page - other.page);
}

type Shown = { shown: Version; standing: ProofStanding };

/**
 * Own drafts on this version, and what was sent on it or on an earlier one: of those the open notes
 * are the same threads still.
 */
async function listPins(context: Reader, { shown, standing }: Shown): Promise<ShownPin[]> {
  const { db, actor } = context;
  // Of a version that was withdrawn nothing is shown, also not what was said of it.
  const until = standing.versions.filter(
    ({ number, state }) => state === "published" && number <= (shown.version ?? 0),
  );
  const rows = await db.pin.findMany({
    where: {
      proofId: standing.id,
      OR: [
        { sentAt: { not: null }, checkpointId: { in: until.map(({ id }) => id) } },
        { sentAt: null, checkpointId: shown.id, ...ownOf(context) },
      ],
    },
    orderBy: [{ number: "asc" }, { createdAt: "asc" }],
    include: { replies: { orderBy: { sentAt: "asc" } } },
  });
  const look = await db.proofLook.findFirst({
    where: { checkpointId: shown.id, ...ownOf(context) },
    select: { lastAt: true },
  });
  const places = await placesOf(context, { shown, standing });
  const mine = actor.kind === "guest" ? actor.contactId : actor.userId;
  return rows.map((row): ShownPin => {
    const spot = spotOf(row);
    const madeOn = standing.versions.find(({ id }) => id === row.checkpointId);
    const at = row.sentAt ?? row.createdAt;
    const isMine = (row.contactId ?? row.userId) === mine;
    return {
      id: row.id,
      number: row.number,
      madeOn: { checkpointId: row.checkpointId, version: madeOn?.number ?? 1 },
      sheet: places(row),
      fileId: row.fileId,
      spot,
      region: spot && regionOf(spot),
      timeMs: row.timeMs,
      body: row.body,
      author: row.authorName,
      isMine,
      isStudio: row.authorKind === "member",
      at: at.toISOString(),
      isNew: !isMine && row.number !== null && (look === null || at > look.lastAt),
      resolved: row.resolvedAt && { by: row.resolvedBy, at: row.resolvedAt.toISOString() },
      isPromised: row.promisedAt !== null,
      changeId: row.changeId,
      replies: row.replies.map(({ id, authorName, authorKind, body, sentAt }) => ({
        ...{ id, author: authorName, isStudio: authorKind === "member", body },
        at: sentAt.toISOString(),
      })),
    };
  });
}

type PinRow = Prisma.PinGetPayload<object>;

const spotOf = ({ x, y, width, height }: PinRow): Spot | null =>
  x === null || y === null ? null : { x, y, width, height };

/**
 * Finds the sheet of the shown version that a pin stands on: its own, or the one at the same place
 * in the same proportions.
 */
async function placesOf({ db }: Reader, { shown, standing }: Shown) {
  const own = sheetsOf(shown.files).sheets;
  const others = await db.checkpoint.findMany({
    where: { id: { in: standing.versions.map(({ id }) => id) }, NOT: { id: shown.id } },
    select: { files: version.files },
  });
  const former = others.map(({ files }) => sheetsOf(files).sheets);
  return ({ fileId, page }: PinRow): number | null => {
    if (fileId === null) return null;
    const here = own.findIndex((sheet) => sheet.file.id === fileId && sheet.page === page);
    if (here >= 0) return here;
    for (const sheets of former) {
      const at = sheets.findIndex((sheet) => sheet.file.id === fileId && sheet.page === page);
      const [made, now] = [sheets[at], own[at]];
      if (made && now) return isPlaceable(made, now) ? at : null;
    }
    return null;
  };
}

function verdictsOf({ versions }: ProofStanding, actor: Guest | Member): ShownVerdict[] {
  const shown = versions.filter(({ state }) => state === "published");
  const all = shown.flatMap(({ number, verdicts }) =>
    verdicts.map((verdict) => ({ ...verdict, number })),
  );
  all.sort((one, other) => other.decidedAt.getTime() - one.decidedAt.getTime());
  return all.map((verdict) => ({
    id: verdict.id,
    version: verdict.number,
    contactName: verdict.contactName,
    isMine: actor.kind === "guest" && verdict.contactId === actor.contactId,
    decision: verdict.decision,
    reason: verdict.reason,
    at: verdict.decidedAt.toISOString(),
    recordedBy: verdict.recordedBy,
    source: verdict.source,
    isTakenBack: verdict.takenBackAt !== null,
    hasObjection: verdict.objectedAt !== null,
    files: readJudgedFiles(verdict.files),
  }));
}
