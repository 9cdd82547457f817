import { networkOf } from "#app/kernel/network.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { verifyPassword } from "#app/platform/auth/password.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import { openSession } from "./open-session.server.ts";
import { forgive, throttle } from "./throttle.server.ts";

const BY_ADDRESS = { most: 30, minutes: 15 };
const BY_ACCOUNT = { most: 8, minutes: 15 };

/**
 * Signs a member in and returns the session's token.
 * @throws Refusal "wrong-credentials" (the same for an unknown email), "throttled"
 */
export async function signIn(
  { db, now }: Context,
  input: { email: string; password: string; ip: string; userAgent: string },
): Promise<string> {
  const email = input.email.trim().toLowerCase();
  await throttle(db, { key: `sign-in from ${networkOf(input.ip)}`, limit: BY_ADDRESS, now });
  await throttle(db, { key: `sign-in as ${email}`, limit: BY_ACCOUNT, now });
  const user = await db.user.findFirst({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  const isRight = await verifyPassword(user?.passwordHash || null, input.password);
  if (!user || !isRight) throw new Refusal("wrong-credentials");
  await forgive(db, `sign-in as ${email}`);
  return openSession(db, { userId: user.id, userAgent: input.userAgent, now });
}
