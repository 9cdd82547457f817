import type { Context, Member } from "#app/platform/context.server.ts";

/**
 * The certificate that currently seals the workspace's documents, without its key. Null before the
 * first document.
 */
export async function findSeal({ db, actor, now }: Context<Member>) {
  return db.sealingKey.findFirst({
    where: { workspaceId: actor.workspaceId, expiresAt: { gt: now } },
    orderBy: [{ selfMade: "asc" }, { createdAt: "desc" }],
    select: { subject: true, issuer: true, selfMade: true, expiresAt: true },
  });
}
