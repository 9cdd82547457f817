import { roundsLeft } from "#app/areas/projects/rules/deliverable-states.ts";
import type { Id } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** What was promised: the goal, each deliverable with its rounds left, and what isn't included. */
export async function findPromises({ db, actor }: Context<Member>, projectId: Id<"Project">) {
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId: actor.workspaceId },
    select: {
      goal: true,
      success: true,
      currency: true,
      deliverables: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          title: true,
          format: true,
          rounds: true,
          price: true,
          status: true,
          milestone: {
            select: {
              title: true,
              _count: { select: { reviews: { where: { decision: "changes_requested" } } } },
            },
          },
        },
      },
      exclusions: { orderBy: { position: "asc" }, select: { id: true, text: true } },
    },
  });
  if (!project) return null;
  const { deliverables, ...rest } = project;
  return {
    ...rest,
    deliverables: deliverables.map(({ milestone, price, ...deliverable }) => ({
      ...deliverable,
      price: minor(price),
      milestone: milestone?.title ?? "",
      left: roundsLeft(deliverable.rounds, milestone?._count.reviews ?? 0),
    })),
  };
}

export type FoundPromises = NonNullable<Awaited<ReturnType<typeof findPromises>>>;
