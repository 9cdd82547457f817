import { setTimeout as sleep } from "node:timers/promises";
import { signInNoticeMail } from "#emails/sign-in-notice.tsx";
import { passkeyPurpose } from "#app/areas/workspaces/rules/second-factors.ts";
import type { SignInMethod } from "#app/areas/workspaces/rules/sessions.ts";
import { networkOf } from "#app/kernel/network.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { verifyPassword } from "#app/platform/auth/password.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";
import { openSession } from "./open-session.server.ts";
import { beginSecondStep } from "./second-factors/second-step.server.ts";
import { checkPasskey } from "./second-factors/check-passkey.server.ts";
import { countAttempt, forgive, throttle } from "./throttle.server.ts";

const BY_NETWORK = { most: 30, minutes: 15 };
/** From one network; wrong passwords from elsewhere never lock anybody out. */
const BY_ACCOUNT = { most: 8, minutes: 15 };
/**
 * Beyond so many wrong passwords from anywhere, each further try at the account is slow, and its
 * person is told.
 */
const MANY = { most: 20, minutes: 60 };
const SLOW_MS = 2_000;

export type SignInInput = { email: string; password: string; ip: string; userAgent: string };
/** A session's token, or that of the second step, which a code or a passkey completes. */
export type SignedIn = { isWhole: boolean; token: string };

/**
 * Signs a member in by their password.
 * @throws Refusal "wrong-credentials" (the same for an unknown email), "throttled"
 */
export async function signIn(context: Context, input: SignInInput): Promise<SignedIn> {
  const { db, now } = context;
  const email = input.email.trim().toLowerCase();
  const network = networkOf(input.ip);
  const account = `sign-in as ${email} from ${network}`;
  await throttle(db, { key: `sign-in from ${network}`, limit: BY_NETWORK, now });
  await throttle(db, { key: account, limit: BY_ACCOUNT, now });
  const user = await db.user.findFirst({
    where: { email },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      totpSecret: true,
      passkeys: { take: 1, select: { id: true } },
    },
  });
  const isRight = await verifyPassword(user?.passwordHash || null, input.password);
  if (!user || !isRight) {
    await noteWrongPassword(context, { ...input, email }, user);
    throw new Refusal("wrong-credentials");
  }
  await forgive(db, account);
  const userId = user.id;
  if (user.totpSecret || user.passkeys.length > 0)
    return { isWhole: false, token: await beginSecondStep(db, { userId, now }) };
  const { ip, userAgent } = input;
  return { isWhole: true, token: await startSession(db, { userId, ip, userAgent, now }) };
}

/**
 * Signs a member in by a passkey, which is two factors: the device, and what it asked of its
 * holder. Returns the session's token.
 * @throws Refusal "passkey-refused", "throttled"
 */
export async function signInWithPasskey(
  context: Context,
  { answer, ip, userAgent }: { answer: string; ip: string; userAgent: string },
): Promise<string> {
  const { db, now } = context;
  await throttle(db, { key: `sign-in from ${networkOf(ip)}`, limit: BY_NETWORK, now });
  const userId = await checkPasskey(context, answer, { purpose: passkeyPurpose("sign-in"), ip });
  return startSession(db, { userId, ip, userAgent, method: "passkey", now });
}

type Session = {
  userId: Id<"User">;
  ip: string;
  userAgent: string;
  method?: SignInMethod;
  now: Date;
};

/** Opens the session of a sign-in that is whole, and notes it. Returns its token. */
export async function startSession(db: Db, session: Session): Promise<string> {
  const token = await openSession(db, session);
  await noteSecurityEvent(db, { type: "sign-in.done", ...session });
  return token;
}

/** Notes it, slows down who guesses from everywhere, and tells the person, once an hour. */
async function noteWrongPassword(
  { db, now, baseUrl }: Context,
  { email, ip, userAgent }: SignInInput,
  user: { id: string; name: string } | null,
): Promise<void> {
  // Known and unknown accounts are slowed down alike.
  const count = await countAttempt(db, {
    key: `wrong passwords for ${email}`,
    minutes: MANY.minutes,
    now,
  });
  const userId = user?.id ?? null;
  if (await isWrittenDown(db, { count, isKnown: user !== null, ip, now }))
    await noteSecurityEvent(db, { type: "sign-in.refused", userId, ip, userAgent, now });
  if (count > MANY.most) await sleep(SLOW_MS);
  if (count !== MANY.most + 1 || !user) return;
  const mail = signInNoticeMail({ name: user.name, url: `${baseUrl}/app/settings/account` });
  await db.$transaction(async (tx) => {
    await noteSecurityEvent(tx, { type: "sign-in.throttled", userId, ip, userAgent, now });
    const to = { name: user.name, email, locale: "en" };
    await enqueueMail(tx, { ...mail, workspaceId: null, to }, now);
  });
}

type Guess = { count: number; isKnown: boolean; ip: string; now: Date };

/** Guessing fills no log: of an account so many an hour, of a network's unknown ones the first. */
async function isWrittenDown(db: Db, { count, isKnown, ip, now }: Guess): Promise<boolean> {
  if (isKnown) return count <= MANY.most;
  const key = `unknown accounts from ${networkOf(ip)}`;
  return (await countAttempt(db, { key, minutes: MANY.minutes, now })) === 1;
}
