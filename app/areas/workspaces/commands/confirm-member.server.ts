import type { MemberContext } from "#app/platform/auth/guards.server.ts";
import { verifyPassword } from "#app/platform/auth/password.server.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";
import { throttle } from "./throttle.server.ts";

/**
 * Confirms by the password that the person at this session is still its member.
 * @throws Refusal "wrong-credentials", "throttled"
 */
export async function confirmMember(
  { db, actor, now }: MemberContext,
  { password, ip }: { password: string; ip: string },
): Promise<void> {
  const { userId, sessionId } = actor;
  await throttle(db, { key: `password of ${userId}`, limit: { most: 8, minutes: 15 }, now });
  const user = await db.user.findFirst({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await verifyPassword(user?.passwordHash || null, password))) {
    await noteSecurityEvent(db, { type: "sign-in.refused", userId, ip, now });
    throw new Refusal("wrong-credentials");
  }
  await db.session.updateMany({ where: { id: sessionId, userId }, data: { confirmedAt: now } });
}
