import type { Context, Member } from "#app/platform/context.server.ts";

/** The members of the workspace, and the invitations that aren't accepted yet. */
export async function listPeople({ db, actor, now }: Context<Member>) {
  const [members, invitations] = await Promise.all([
    db.membership.findMany({
      where: { workspaceId: actor.workspaceId },
      orderBy: { createdAt: "asc" },
      select: { role: true, user: { select: { id: true, name: true, email: true } } },
    }),
    db.token.findMany({
      where: {
        workspaceId: actor.workspaceId,
        purpose: "invitation",
        usedAt: null,
        expiresAt: { gt: now },
      },
      orderBy: { createdAt: "asc" },
      select: { id: true, email: true, expiresAt: true },
    }),
  ]);
  return { members: members.map(({ role, user }) => ({ role, ...user })), invitations };
}
