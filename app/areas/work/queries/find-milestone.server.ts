import type { Id } from "#app/kernel/id.ts";
import { BLOCKING_STATUSES } from "#app/areas/scope/rules/open-agreement.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

const whole = {
  project: {
    select: {
      id: true,
      title: true,
      goal: true,
      status: true,
      currency: true,
      timeZone: true,
      workspace: { select: { name: true, email: true, accent: true } },
    },
  },
  deliverables: { orderBy: { position: "asc" } },
  reviews: { orderBy: { decidedAt: "desc" } },
  instalment: true,
} as const;

export async function findMilestone(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  milestoneId: Id<"Milestone">,
) {
  return db.milestone.findFirst({
    where: { id: milestoneId, projectId, workspaceId: actor.workspaceId },
    include: whole,
  });
}

/**
 * As above for a guest, but only while an agreement is open or in force: a scope that is being
 * revised isn't shown to the client.
 */
export async function findMilestoneForGuest(
  { db, actor }: Context<Guest>,
  milestoneId: Id<"Milestone">,
) {
  const published = { agreements: { some: { status: { in: BLOCKING_STATUSES } } } };
  return db.milestone.findFirst({
    where: {
      id: milestoneId,
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      project: published,
    },
    include: whole,
  });
}
