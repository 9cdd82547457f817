import { canDeliver, canPublishCheckpoint } from "#app/areas/projects/rules/milestone-states.ts";
import { listReaders } from "#app/areas/work/queries/list-readers.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Beginning = {
  projectId: Id<"Project">;
  milestoneId: Id<"Milestone">;
  /** For a delivery: the deliverable that is handed over, or null for what belongs to none. */
  delivers?: Id<"Deliverable"> | null;
  /** For the next version of a proof: which one. */
  nextOf?: Id<"Proof"> | undefined;
};

/**
 * Begins a draft in a milestone, or goes on with one that the same member began: with a version of
 * the same proof, else with one that has nothing in it yet. Pressing twice makes one.
 * @throws Refusal "project-not-active", "milestone-approved"; Absent
 */
export async function beginCheckpoint(
  context: Context<Member>,
  beginning: Beginning,
): Promise<Id<"Checkpoint">> {
  const { db, actor, now } = context;
  const { projectId, milestoneId, delivers } = beginning;
  const owned = { projectId, milestoneId, workspaceId: actor.workspaceId };
  return db.$transaction(async (tx) => {
    const { status, project } = await lockMilestone(tx, owned);
    const standing = { status, projectStatus: project.status };
    demand(delivers === undefined ? canPublishCheckpoint(standing) : canDeliver(standing));
    const what = await whatOf(tx, beginning);
    const begun = await tx.checkpoint.findFirst({
      where: {
        ...{ ...owned, kind: what.kind, state: "draft", authorName: actor.name },
        ...(what.proofId ? { proofId: what.proofId } : { ...EMPTY, ...what }),
      },
      select: { id: true },
    });
    if (begun) return begun.id;
    const id = childId(projectId);
    await tx.checkpoint.create({
      data: { id, ...owned, ...what, state: "draft", authorName: actor.name, changedAt: now },
    });
    const readers = await listReaders(tx, projectId);
    await tx.checkpointReader.createMany({
      data: readers
        .filter(({ isToldByDefault }) => isToldByDefault)
        .map((reader) => ({ checkpointId: id, contactId: reader.id })),
    });
    return id;
  });
}

type Owned = { projectId: string; milestoneId: string; workspaceId: string };

async function lockMilestone(tx: Tx, { projectId, milestoneId, workspaceId }: Owned) {
  const where = { id: milestoneId, projectId, workspaceId };
  await tx.milestone.updateMany({ where, data: { position: { increment: 0 } } });
  return present(
    await tx.milestone.findFirst({
      where,
      select: { status: true, project: { select: { status: true } } },
    }),
    "milestone",
  );
}

/** A draft that nothing was written into. */
const EMPTY = {
  body: "",
  files: { none: {} },
  links: { none: {} },
  options: { none: {} },
} as const;

/** What the draft begins as. The next version of a proof is decided by whoever decided the last. */
async function whatOf(tx: Tx, { projectId, milestoneId, delivers, nextOf }: Beginning) {
  const deliverable = delivers
    ? await tx.deliverable.findFirst({
        where: { id: delivers, projectId, OR: [{ milestoneId }, { milestoneId: null }] },
        select: { id: true },
      })
    : null;
  const kind = delivers === undefined ? ("update" as const) : ("delivery" as const);
  if (nextOf === undefined)
    return { kind, title: "", deliverableId: deliverable?.id ?? null, proofId: null };
  const proof = present(
    await tx.proof.findFirst({
      where: { id: nextOf, projectId, milestoneId },
      select: {
        title: true,
        versions: {
          where: { state: "published" },
          orderBy: { version: "desc" },
          take: 1,
          select: { decides: true, deciderId: true },
        },
      },
    }),
    "proof",
  );
  return { kind: "proof" as const, title: proof.title, proofId: nextOf, ...proof.versions[0] };
}
