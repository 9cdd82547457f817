import { networkOf } from "#app/kernel/network.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import {
  CHALLENGE_MINUTES,
  isChallenge,
  passkeyIn,
  readAuthentication,
  type UseChallenge,
} from "#app/platform/auth/passkeys.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { noteSecurityEvent } from "../note-security-event.server.ts";
import { countAttempt, forgive, throttle } from "../throttle.server.ts";
import { CODES } from "./check-code.server.ts";

/** Accepts our own open challenge for this purpose, once. */
export const challengeUser =
  (db: Db, purpose: string, now: Date): UseChallenge =>
  async (challenge) => {
    if (!isChallenge(challenge, purpose, now)) return false;
    const key = `passkey challenge ${challenge}`;
    return (await countAttempt(db, { key, minutes: CHALLENGE_MINUTES, now })) === 1;
  };

/**
 * Checks a browser's answer with a passkey. Returns whose it is.
 * @param asked For what, and whose it must be, when that is known.
 * @throws Refusal "passkey-refused", "throttled"
 */
export async function checkPasskey(
  { db, now, baseUrl }: Pick<Context, "db" | "now" | "baseUrl">,
  answer: string,
  asked: { purpose: string; userId?: Id<"User">; ip: string },
): Promise<Id<"User">> {
  const here = `passkey of ${asked.userId ?? ""} from ${networkOf(asked.ip)}`;
  if (asked.userId) await throttle(db, { key: here, limit: CODES, now });
  const id = passkeyIn(answer) ?? "";
  const passkey = await db.passkey.findFirst({
    where: { id, ...(asked.userId ? { userId: asked.userId } : {}) },
    select: { id: true, userId: true, publicKey: true, counter: true, transports: true },
  });
  if (!passkey) throw new Refusal("passkey-refused");
  const useChallenge = challengeUser(db, asked.purpose, now);
  const counter = await readAuthentication(answer, passkey, { baseUrl, useChallenge });
  const { userId } = passkey;
  if (counter === null) {
    await noteSecurityEvent(db, { type: "passkey.refused", userId, ip: asked.ip, now });
    throw new Refusal("passkey-refused");
  }
  const { count } = await db.passkey.updateMany({
    where: { id, userId, counter: counter === 0n ? 0n : { lt: counter } },
    data: { counter, lastUsedAt: now },
  });
  // Removed in between, or a copy of it has answered.
  if (count === 0) throw new Refusal("passkey-refused");
  if (asked.userId) await forgive(db, here);
  return userId;
}
