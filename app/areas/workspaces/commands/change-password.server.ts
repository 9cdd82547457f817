import { demandGoodPassword } from "./demand-good-password.server.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import { hashPassword, verifyPassword } from "#app/platform/auth/password.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";
import { throttle } from "./throttle.server.ts";

/**
 * Sets a new password and ends every session but the one given.
 * @throws Refusal "wrong-credentials", "throttled" and the reasons of isGoodPassword
 */
export async function changePassword(
  { db, actor, now }: Context<Member>,
  input: { current: string; password: string; currentSessionId: string },
): Promise<void> {
  await throttle(db, { key: `password of ${actor.userId}`, limit: { most: 8, minutes: 15 }, now });
  const user = present(
    await db.user.findFirst({ where: { id: actor.userId }, select: { passwordHash: true } }),
    "user",
  );
  if (!(await verifyPassword(user.passwordHash || null, input.current)))
    throw new Refusal("wrong-credentials");
  await demandGoodPassword(input.password, actor.email);
  const passwordHash = await hashPassword(input.password);
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash } });
    await tx.token.updateMany({
      where: { userId: actor.userId, purpose: "recovery", usedAt: null },
      data: { usedAt: now },
    });
    await tx.signInStep.deleteMany({ where: { userId: actor.userId } });
    await tx.session.deleteMany({
      where: { userId: actor.userId, id: { not: input.currentSessionId } },
    });
    await noteSecurityEvent(tx, { type: "password.changed", userId: actor.userId, now });
  });
}
