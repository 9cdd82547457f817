import type { Prisma } from "#generated/sqlite/client.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import { isTile } from "#app/areas/files/rules/derivatives.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { CheckpointPage } from "#app/areas/work/rules/checkpoint-page.ts";

const parts = {
  milestone: { select: { id: true, title: true, status: true, dueOn: true } },
  files: {
    orderBy: { place: "asc" },
    select: {
      ...shownFile,
      position: true,
      derivatives: { select: { page: true, state: true, recipe: true } },
    },
  },
  links: { orderBy: { position: "asc" }, select: { id: true, url: true, title: true } },
  options: { orderBy: { position: "asc" } },
  answers: { orderBy: { answeredAt: "desc" } },
  corrections: { orderBy: { correctedAt: "desc" } },
} as const satisfies Prisma.CheckpointInclude;

type Row = Prisma.CheckpointGetPayload<{ include: typeof parts }>;

/** A published checkpoint of the guest's own project, without what only its studio reads. */
export async function findCheckpointForGuest(
  { db, actor }: Context<Guest>,
  checkpointId: Id<"Checkpoint">,
): Promise<CheckpointPage | null> {
  const row = await db.checkpoint.findFirst({
    where: {
      id: checkpointId,
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      state: "published",
    },
    include: parts,
  });
  return row && pageOf(row);
}

/** Was there something at this address, which the studio has withdrawn since? */
export async function isWithdrawn(
  { db, actor }: Context<Guest>,
  checkpointId: Id<"Checkpoint">,
): Promise<boolean> {
  const { projectId, workspaceId } = actor;
  const where = { id: checkpointId, projectId, workspaceId, state: "withdrawn" } as const;
  return (await db.checkpoint.count({ where })) > 0;
}

/** The published checkpoints of a milestone, newest first. */
export async function listCheckpointsOf(
  { db, actor }: Context<Guest | Member>,
  projectId: Id<"Project">,
  milestoneId: Id<"Milestone">,
): Promise<CheckpointPage[]> {
  if (actor.kind === "guest" && actor.projectId !== projectId) return [];
  const rows = await db.checkpoint.findMany({
    where: { projectId, milestoneId, workspaceId: actor.workspaceId, state: "published" },
    orderBy: { publishedAt: "desc" },
    include: parts,
  });
  return rows.map(pageOf);
}

/** A checkpoint in any state, with the studio's notes and who is to be told. */
export async function findCheckpoint(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  checkpointId: Id<"Checkpoint">,
) {
  const row = await db.checkpoint.findFirst({
    where: { id: checkpointId, projectId, workspaceId: actor.workspaceId },
    include: {
      ...parts,
      notes: { orderBy: { writtenAt: "desc" } },
      readers: { select: { contactId: true } },
    },
  });
  if (!row) return null;
  return {
    ...pageOf(row),
    publishAt: row.publishAt?.toISOString() ?? null,
    changedAt: row.changedAt?.toISOString() ?? null,
    problem: row.problem,
    proof: proofOf(row),
    notes: row.notes.map(({ id, body, authorName, writtenAt }) => ({
      id,
      body,
      authorName,
      at: writtenAt.toISOString(),
    })),
    readerIds: row.readers.map(({ contactId }) => contactId),
    /** By file: whether it says where it was taken, and how many of its pictures are made. */
    making: Object.fromEntries(
      row.files.map(({ id, position, derivatives }) => [
        id,
        {
          position,
          all: derivatives.length,
          ready: derivatives.filter(({ state }) => state !== "queued").length,
        },
      ]),
    ),
  };
}

/** What a draft of a proof is of, and who decides, as its form has them. */
function proofOf({
  proofId,
  deliverableId,
  decides,
  deciderId,
}: Pick<Row, "proofId" | "deliverableId" | "decides" | "deciderId">) {
  const deliverable = deliverableId ? `deliverable:${deliverableId}` : "";
  return {
    of: proofId ? `proof:${proofId}` : deliverable,
    decides: decides === "named" && deciderId ? deciderId : decides,
  };
}

export type StudioCheckpoint = NonNullable<Awaited<ReturnType<typeof findCheckpoint>>>;

/** The pages whose pictures are all made, in their order. */
function readyPages(derivatives: Row["files"][number]["derivatives"]): number[] {
  const unmade = new Set(
    derivatives
      .filter(({ state, recipe }) => state !== "ready" && !isTile(recipe))
      .map(({ page }) => page),
  );
  const pages = new Set(derivatives.map(({ page }) => page).filter((page) => !unmade.has(page)));
  return [...pages].sort((one, other) => one - other);
}

function pageOf(row: Row): CheckpointPage {
  const { id, kind, state, title, body, answerBy, authorName, milestone, links } = row;
  const [answer] = row.answers;
  return {
    ...{ id, kind, state, title, body, answerBy, authorName, milestone, links },
    publishedAt: row.publishedAt?.toISOString() ?? null,
    files: row.files.map(({ position: _position, derivatives, ...file }) => ({
      ...asShown(file),
      readyPages: readyPages(derivatives),
    })),
    options: row.options.map((option) => ({
      id: option.id,
      title: option.title,
      body: option.body,
      isAdvised: option.advised,
      fileId: option.fileId,
    })),
    answer: answer
      ? {
          optionId: answer.optionId,
          contactName: answer.contactName,
          reason: answer.reason,
          at: answer.answeredAt.toISOString(),
        }
      : null,
    corrections: row.corrections.map((former) => ({
      id: former.id,
      title: former.title,
      body: former.body,
      authorName: former.authorName,
      at: former.correctedAt.toISOString(),
    })),
  };
}
