import { networkOf } from "#app/kernel/network.ts";
import { newSecret, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import {
  decryptText,
  encryptText,
  hashToken,
  keyedHash,
} from "#app/platform/auth/secrets.server.ts";
import { totpStep } from "#app/platform/auth/totp.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";
import { forgive, throttle } from "./throttle.server.ts";

/** How many recovery codes there are, each for one sign-in. */
const RECOVERY_CODES = 10;

const codeId = (userId: Id<"User">, code: string) =>
  keyedHash(`recovery code ${userId} ${code.toLowerCase().replace(/[^0-9a-z]/gu, "")}`);

/** Ten characters in two groups: 50 random bits. */
function newRecoveryCode(): string {
  const text = newSecret().slice(0, 10);
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/**
 * Adds a code app as second factor, once a code of it was typed. Returns the recovery codes, which
 * are shown once.
 * @throws Refusal "code-wrong", "throttled"
 */
export async function addSecondFactor(
  { db, actor, now }: Context<Member>,
  input: { secret: string; code: string },
): Promise<string[]> {
  const key = `new code app of ${actor.userId}`;
  await throttle(db, { key, limit: CODES, now });
  const step = totpStep(input.secret, input.code, now);
  if (step === null) throw new Refusal("code-wrong");
  const { userId } = actor;
  return db.$transaction(async (tx) => {
    const data = { totpSecret: encryptText(input.secret), totpStep: step };
    await tx.user.updateMany({ where: { id: userId }, data });
    await noteSecurityEvent(tx, { type: "second-factor.added", userId, now });
    return renewCodes(tx, userId, now);
  });
}

/** New recovery codes in place of those before. Returns them, to be shown once. */
export function renewRecoveryCodes({ db, actor, now }: Context<Member>): Promise<string[]> {
  return db.$transaction((tx) => renewCodes(tx, actor.userId, now));
}

async function renewCodes(tx: Tx, userId: Id<"User">, now: Date): Promise<string[]> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: codeId(userId, code), userId, createdAt: now })),
  });
  return codes;
}

/** Removes the code app and its recovery codes: the password alone signs in again. */
export async function removeSecondFactor({ db, actor, now }: Context<Member>): Promise<void> {
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    const own = { id: userId, totpSecret: { not: "" } };
    const { count } = await tx.user.updateMany({ where: own, data: { totpSecret: "" } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    if (count === 1) await noteSecurityEvent(tx, { type: "second-factor.removed", userId, now });
  });
}

/**
 * Checks a code of the code app, or a recovery code; either works once.
 * @throws Refusal "code-wrong", "throttled"; Absent
 */
export async function checkSecondFactor(
  db: Db,
  { userId, code, ip, now }: { userId: Id<"User">; code: string; ip: string; now: Date },
): Promise<void> {
  const here = `second factor of ${userId} from ${networkOf(ip)}`;
  await throttle(db, { key: here, limit: CODES, now });
  await throttle(db, { key: `second factor of ${userId}`, limit: CODES_ANYWHERE, now });
  const user = present(
    await db.user.findFirst({ where: { id: userId }, select: { totpSecret: true } }),
    "user",
  );
  const step = user.totpSecret ? totpStep(decryptText(user.totpSecret), code, now) : null;
  if (step !== null) {
    // A code that was seen over somebody's shoulder is worth nothing afterwards.
    const unused = { id: userId, totpStep: { lt: step } };
    const { count } = await db.user.updateMany({ where: unused, data: { totpStep: step } });
    if (count === 1) return forgive(db, here);
  }
  const { count } = await db.recoveryCode.updateMany({
    where: { id: codeId(userId, code), userId, usedAt: null },
    data: { usedAt: now },
  });
  if (count === 1) {
    await noteSecurityEvent(db, { type: "recovery.code-used", userId, ip, now });
    return forgive(db, here);
  }
  await noteSecurityEvent(db, { type: "second-factor.refused", userId, ip, now });
  throw new Refusal("code-wrong");
}

/**
 * How many codes may be tried: from one network, and by all who know the password. Six digits stay
 * out of reach: 100 tries an hour find one of three that are valid in some 380 days on average.
 */
const CODES = { most: 10, minutes: 15 };
const CODES_ANYWHERE = { most: 100, minutes: 60 };

const STEP_MINUTES = 10;

/** Begins the second half of a sign-in. Returns the cookie's token. */
export async function beginSecondStep(
  db: Db,
  { userId, now }: { userId: Id<"User">; now: Date },
): Promise<string> {
  const token = newSecret();
  await db.signInStep.create({
    data: {
      id: hashToken(token),
      userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + STEP_MINUTES * 60_000),
    },
  });
  return token;
}

/**
 * Ends the second half of a sign-in, once. Returns the user.
 * @throws Refusal "code-wrong", "throttled", "sign-in-again"
 */
export async function endSecondStep(
  db: Db,
  input: { token: string; code: string; ip: string; now: Date },
): Promise<Id<"User">> {
  const { code, ip, now } = input;
  const open = { id: hashToken(input.token), expiresAt: { gt: now } };
  const step = await db.signInStep.findFirst({ where: open, select: { userId: true } });
  if (!step) throw new Refusal("sign-in-again");
  await checkSecondFactor(db, { userId: step.userId, code, ip, now });
  const { count } = await db.signInStep.deleteMany({ where: open });
  if (count === 0) throw new Refusal("sign-in-again");
  return step.userId;
}
