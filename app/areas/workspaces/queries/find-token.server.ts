import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";

/**
 * A mailed token that can still be used, for the page that it opens; null otherwise. Reading it
 * consumes nothing.
 */
export async function findToken(
  { db, now }: Context,
  purpose: "recovery" | "invitation",
  token: string,
) {
  return db.token.findFirst({
    where: { id: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      email: true,
      workspaceId: true,
      userId: true,
      workspace: { select: { name: true } },
    },
  });
}
