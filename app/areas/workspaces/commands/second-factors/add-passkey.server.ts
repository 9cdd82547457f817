import { passkeyPurpose } from "#app/areas/workspaces/rules/second-factors.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { readRegistration } from "#app/platform/auth/passkeys.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { noteSecurityEvent } from "../note-security-event.server.ts";
import { throttle } from "../throttle.server.ts";
import { CODES } from "./check-code.server.ts";
import { challengeUser } from "./check-passkey.server.ts";
import { lockUser } from "./lock-user.server.ts";
import { issueFirstCodes } from "./recovery-codes.server.ts";

/** The most passkeys of one member. */
export const MOST_PASSKEYS = 20;

/**
 * Adds a passkey that the member's browser has just made. Returns the recovery codes that come with
 * the first factor, which are shown once.
 * @throws Refusal "passkey-refused", "too-many-passkeys", "throttled"
 */
export async function addPasskey(
  { db, actor, now, baseUrl }: Context<Member>,
  input: { name: string; answer: string },
): Promise<string[]> {
  const { userId } = actor;
  await throttle(db, { key: `new passkey of ${userId}`, limit: CODES, now });
  const useChallenge = challengeUser(db, passkeyPurpose("add", userId), now);
  const passkey = await readRegistration(input.answer, { baseUrl, useChallenge });
  if (!passkey) throw new Refusal("passkey-refused");
  return db.$transaction(async (tx) => {
    await lockUser(tx, userId);
    if ((await tx.passkey.count({ where: { userId } })) >= MOST_PASSKEYS)
      throw new Refusal("too-many-passkeys");
    // A credential's id belongs to one account (WebAuthn Level 3, 7.1, step 26).
    if (await tx.passkey.findFirst({ where: { id: passkey.id }, select: { id: true } }))
      throw new Refusal("passkey-refused");
    await tx.passkey.create({ data: { ...passkey, userId, name: input.name, createdAt: now } });
    await noteSecurityEvent(tx, { type: "passkey.added", userId, detail: input.name, now });
    return issueFirstCodes(tx, userId, now);
  });
}
