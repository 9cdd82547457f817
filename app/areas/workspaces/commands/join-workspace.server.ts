import { demandGoodPassword } from "./demand-good-password.server.ts";
import { newId } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";
import { openSession } from "./open-session.server.ts";

/**
 * Accepts an invitation, once. Returns the token of a session for the new member.
 * @throws Refusal "link-used-or-expired", "already-member" and the reasons of isGoodPassword
 */
export async function joinWorkspace(
  { db, now }: Context,
  input: { token: string; name: string; password: string; userAgent: string },
): Promise<string> {
  const id = hashToken(input.token);
  const token = await db.token.findFirst({
    where: { id, purpose: "invitation" },
    select: { email: true, workspaceId: true },
  });
  if (!token?.workspaceId) throw new Refusal("link-used-or-expired");
  await demandGoodPassword(input.password, token.email);
  const { email, workspaceId } = token;
  const passwordHash = await hashPassword(input.password);
  try {
    return await db.$transaction(async (tx) => {
      const { count } = await tx.token.updateMany({
        where: { id, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (count === 0) throw new Refusal("link-used-or-expired");
      const userId = newId();
      await tx.user.create({
        data: { id: userId, email, name: input.name, passwordHash, createdAt: now },
      });
      await tx.membership.create({
        data: { workspaceId, userId, role: "collaborator", createdAt: now },
      });
      return openSession(tx, { userId, userAgent: input.userAgent, now });
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal("already-member");
    throw error;
  }
}
