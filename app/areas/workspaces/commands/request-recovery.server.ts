import { networkOf } from "#app/kernel/network.ts";
import { recoveryMail } from "#emails/recovery.tsx";
import { newSecret } from "#app/kernel/id.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";
import { throttle } from "./throttle.server.ts";

/** How long a recovery link can be used, in minutes. */
const RECOVERY_MINUTES = 60;

/**
 * Mails a recovery link, if there is such an account: the answer is the same either way.
 * @throws Refusal "throttled"
 */
export async function requestRecovery(
  { db, now, baseUrl }: Context,
  input: { email: string; ip: string },
): Promise<void> {
  const email = input.email.trim().toLowerCase();
  await throttle(db, {
    key: `recovery from ${networkOf(input.ip)}`,
    limit: { most: 10, minutes: 60 },
    now,
  });
  await throttle(db, { key: `recovery of ${email}`, limit: { most: 3, minutes: 60 }, now });
  const user = await db.user.findFirst({
    where: { email },
    select: { id: true, name: true, memberships: { take: 1, select: { workspaceId: true } } },
  });
  if (!user) return;
  const token = newSecret();
  await db.$transaction(async (tx) => {
    const { ip } = input;
    await noteSecurityEvent(tx, { type: "recovery.asked", userId: user.id, ip, now });
    await tx.token.create({
      data: {
        id: hashToken(token),
        purpose: "recovery",
        userId: user.id,
        email,
        createdAt: now,
        expiresAt: new Date(now.getTime() + RECOVERY_MINUTES * 60_000),
      },
    });
    const mail = recoveryMail({
      name: user.name,
      secretUrl: `${baseUrl}/recover/${token}`,
      minutes: RECOVERY_MINUTES,
    });
    await enqueueMail(
      tx,
      { ...mail, workspaceId: null, to: { name: user.name, email, locale: "en" } },
      now,
    );
  });
}
