import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** The newest agreement of a guest's project that was sent and not taken back, with its signature. */
export async function findAgreementForGuest({ db, actor }: Context<Guest>) {
  return db.agreement.findFirst({
    where: { projectId: actor.projectId, workspaceId: actor.workspaceId, status: { not: "draft" } },
    orderBy: { number: "desc" },
    include: { signature: true, project: { select: { title: true, timeZone: true, client: { select: { name: true } }, workspace: { select: { name: true, email: true, accent: true } } } } },
  });
}

/** All agreements of a project, newest first. */
export async function listAgreements({ db, actor }: Context<Member>, projectId: string) {
  return db.agreement.findMany({ where: { projectId, workspaceId: actor.workspaceId }, orderBy: { number: "desc" }, include: { signature: true } });
}
