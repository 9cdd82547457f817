import type { Id } from "#app/kernel/id.ts";
import { canDeliver, canPublishCheckpoint } from "#app/areas/projects/rules/milestone-states.ts";
import { listReaders } from "#app/areas/work/queries/list-readers.server.ts";
import { childId } from "#app/kernel/id.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

type Beginning = {
  projectId: Id<"Project">;
  milestoneId: Id<"Milestone">;
  /** For a delivery: the deliverable that is handed over, or null for what belongs to none. */
  delivers?: Id<"Deliverable"> | null;
};

/**
 * Begins a draft in a milestone, or goes on with one that the same member began and hasn't written
 * anything into: pressing twice makes one.
 * @throws Refusal "project-not-active", "milestone-approved"; Absent
 */
export async function beginCheckpoint(
  context: Context<Member>,
  { projectId, milestoneId, delivers }: Beginning,
): Promise<Id<"Checkpoint">> {
  const { db, actor, now } = context;
  const owned = { projectId, milestoneId, workspaceId: actor.workspaceId };
  return db.$transaction(async (tx) => {
    await tx.milestone.updateMany({
      where: { id: milestoneId, projectId, workspaceId: actor.workspaceId },
      data: { position: { increment: 0 } },
    });
    const milestone = present(
      await tx.milestone.findFirst({
        where: { id: milestoneId, projectId, workspaceId: actor.workspaceId },
        select: {
          status: true,
          project: {
            select: {
              status: true,
              deliverables: {
                where: { OR: [{ milestoneId }, { milestoneId: null }] },
                select: { id: true },
              },
            },
          },
        },
      }),
      "milestone",
    );
    const standing = { status: milestone.status, projectStatus: milestone.project.status };
    demand(delivers === undefined ? canPublishCheckpoint(standing) : canDeliver(standing));
    const what = {
      kind: delivers === undefined ? "update" : "delivery",
      deliverableId: milestone.project.deliverables.find((one) => one.id === delivers)?.id ?? null,
    } as const;
    const empty = await tx.checkpoint.findFirst({
      where: {
        ...owned,
        ...what,
        ...{ state: "draft", title: "", body: "", authorName: actor.name },
        files: { none: {} },
        links: { none: {} },
        options: { none: {} },
      },
      select: { id: true },
    });
    if (empty) return empty.id;
    const id = childId(projectId);
    await tx.checkpoint.create({
      data: {
        id,
        ...owned,
        ...what,
        state: "draft",
        title: "",
        authorName: actor.name,
        changedAt: now,
      },
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
