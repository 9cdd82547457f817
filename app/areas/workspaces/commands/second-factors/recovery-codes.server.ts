import { newSecret, type Id } from "#app/kernel/id.ts";
import { keyedHash } from "#app/platform/auth/secrets.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** How many recovery codes there are, each for one sign-in. */
const RECOVERY_CODES = 10;

const codeId = (userId: Id<"User">, code: string) =>
  keyedHash(`recovery code ${userId} ${code.toLowerCase().replace(/[^0-9a-z]/gu, "")}`);

/** Ten characters in two groups: 50 random bits. */
function newRecoveryCode(): string {
  const text = newSecret().slice(0, 10);
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** New recovery codes in place of those before. Returns them, to be shown once. */
export function renewRecoveryCodes({ db, actor, now }: Context<Member>): Promise<string[]> {
  return db.$transaction((tx) => renewCodes(tx, actor.userId, now));
}

/**
 * The recovery codes that come with the first second factor. Returns none when there are codes
 * already.
 */
export async function issueFirstCodes(tx: Tx, userId: Id<"User">, now: Date): Promise<string[]> {
  const unused = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
  return unused > 0 ? [] : renewCodes(tx, userId, now);
}

async function renewCodes(tx: Tx, userId: Id<"User">, now: Date): Promise<string[]> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: codeId(userId, code), userId, createdAt: now })),
  });
  return codes;
}

/** Uses up a recovery code, however it was typed. False when it is none, or was used before. */
export async function useRecoveryCode(
  db: Db,
  { userId, code, now }: { userId: Id<"User">; code: string; now: Date },
): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { id: codeId(userId, code), userId, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
