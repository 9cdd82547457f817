import { demandGoodPassword } from "./demand-good-password.server.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";

/**
 * Sets a new password by a mailed token, once, and ends every session.
 * @throws Refusal "link-used-or-expired" and the reasons of isGoodPassword
 */
export async function resetPassword(
  { db, now }: Context,
  input: { token: string; password: string },
): Promise<void> {
  const id = hashToken(input.token);
  const token = await db.token.findFirst({
    where: { id, purpose: "recovery" },
    select: { userId: true, email: true },
  });
  if (!token?.userId) throw new Refusal("link-used-or-expired");
  await demandGoodPassword(input.password, token.email);
  const passwordHash = await hashPassword(input.password);
  const { userId } = token;
  await db.$transaction(async (tx) => {
    const { count } = await tx.token.updateMany({
      where: { id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) throw new Refusal("link-used-or-expired");
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await tx.token.updateMany({
      where: { userId: userId, purpose: "recovery", usedAt: null },
      data: { usedAt: now },
    });
    await tx.signInStep.deleteMany({ where: { userId } });
    await tx.session.deleteMany({ where: { userId } });
    await noteSecurityEvent(tx, { type: "password.reset", userId, now });
  });
}
