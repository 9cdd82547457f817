import type { Context, Member } from "#app/platform/context.server.ts";

const MOST = 50;

/** Where work can be published now: the current milestone of each running project, newest first. */
export async function listPublishable({ db, actor }: Context<Member>) {
  const projects = await db.project.findMany({
    where: {
      workspaceId: actor.workspaceId,
      status: "active",
      milestones: { some: { status: { not: "approved" } } },
    },
    orderBy: { createdAt: "desc" },
    take: MOST,
    select: {
      id: true,
      title: true,
      client: { select: { name: true } },
      milestones: {
        where: { status: { not: "approved" } },
        orderBy: { position: "asc" },
        take: 1,
        select: { id: true, title: true },
      },
    },
  });
  return projects.flatMap(({ milestones: [milestone], ...project }) =>
    milestone ? [{ ...project, milestone }] : [],
  );
}
