import type { Context, Guest, Member } from "#app/platform/context.server.ts";

const whole = {
  project: { select: { id: true, title: true, goal: true, status: true, currency: true, timeZone: true, workspace: { select: { name: true, email: true, accent: true } } } },
  deliverables: { orderBy: { position: "asc" } },
  checkpoints: { orderBy: { publishedAt: "desc" }, include: { files: { orderBy: { createdAt: "asc" } } } },
  reviews: { orderBy: { decidedAt: "desc" } },
  instalment: true,
} as const;

export async function findMilestone({ db, actor }: Context<Member>, projectId: string, milestoneId: string) {
  return db.milestone.findFirst({ where: { id: milestoneId, projectId, workspaceId: actor.workspaceId }, include: whole });
}

export async function findMilestoneForGuest({ db, actor }: Context<Guest>, milestoneId: string) {
  return db.milestone.findFirst({ where: { id: milestoneId, projectId: actor.projectId, workspaceId: actor.workspaceId }, include: whole });
}
