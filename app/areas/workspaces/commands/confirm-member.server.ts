import { passkeyPurpose } from "#app/areas/workspaces/rules/second-factors.ts";
import { verifyPassword } from "#app/platform/auth/password.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { SessionMember } from "../queries/find-session-member.server.ts";
import { checkPasskey } from "./second-factors/check-passkey.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";
import { throttle } from "./throttle.server.ts";

/**
 * Confirms by the password that the person at this session is still its member.
 * @throws Refusal "wrong-credentials", "throttled"
 */
export async function confirmMember(
  { db, actor, now }: Context<SessionMember>,
  { password, ip }: { password: string; ip: string },
): Promise<void> {
  const { userId } = actor;
  await throttle(db, { key: `password of ${userId}`, limit: { most: 8, minutes: 15 }, now });
  const user = await db.user.findFirst({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await verifyPassword(user?.passwordHash || null, password))) {
    await noteSecurityEvent(db, { type: "sign-in.refused", userId, ip, now });
    throw new Refusal("wrong-credentials");
  }
  await confirmSession(db, actor, now);
}

/**
 * Like confirmMember, by a passkey.
 * @throws Refusal "passkey-refused", "throttled"
 */
export async function confirmByPasskey(
  context: Context<SessionMember>,
  { answer, ip }: { answer: string; ip: string },
): Promise<void> {
  const { db, actor, now } = context;
  const { userId } = actor;
  const purpose = passkeyPurpose("confirm", userId);
  await checkPasskey(context, answer, { purpose, userId, ip });
  await confirmSession(db, actor, now);
}

const confirmSession = (
  db: Db,
  { sessionId, userId }: Pick<SessionMember, "sessionId" | "userId">,
  now: Date,
) => db.session.updateMany({ where: { id: sessionId, userId }, data: { confirmedAt: now } });

/** Notes that a form which needs confirmation was sent, so that its page may show the answer. */
export async function noteForm(
  db: Db,
  { sessionId, userId }: Pick<SessionMember, "sessionId" | "userId">,
  now: Date,
): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId, userId }, data: { formSentAt: now } });
}
