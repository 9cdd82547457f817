import type { Prisma } from "#generated/sqlite/client.ts";
import { decidersOf } from "#app/areas/work/rules/proof.ts";
import type { ProofPage, ShownVerdict } from "#app/areas/work/rules/proof-page.ts";
import { readJudgedFiles } from "#app/areas/work/stored/judged-files.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import {
  decidingOf,
  findProofStanding,
  listApprovers,
  type ProofStanding,
} from "./find-standing.server.ts";
import { findSilence } from "./find-silence.server.ts";
import { listPins } from "./list-pins.server.ts";
import { sheetsOf, shownSheets } from "./sheets-of.server.ts";

type Reader = Context<Guest | Member>;

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
  files: shownSheets,
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
  const silence = await findSilence(db, standing, context.now);
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
    silentUntil: silence?.checkpointId === shown.id ? silence.until : null,
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
    bySilence: verdict.bySilence,
    isTakenBack: verdict.takenBackAt !== null,
    hasObjection: verdict.objectedAt !== null,
    files: readJudgedFiles(verdict.files),
  }));
}
