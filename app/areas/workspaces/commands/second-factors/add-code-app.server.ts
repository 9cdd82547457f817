import { Refusal } from "#app/kernel/verdict.ts";
import { encryptText } from "#app/platform/auth/secrets.server.ts";
import { totpStep } from "#app/platform/auth/totp.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { noteSecurityEvent } from "../note-security-event.server.ts";
import { throttle } from "../throttle.server.ts";
import { CODES } from "./check-code.server.ts";
import { lockUser } from "./lock-user.server.ts";
import { issueFirstCodes } from "./recovery-codes.server.ts";

/**
 * Adds a code app as second factor, once a code of it was typed. Returns the recovery codes that
 * come with the first factor, which are shown once.
 * @throws Refusal "code-wrong", "throttled"
 */
export async function addCodeApp(
  { db, actor, now }: Context<Member>,
  input: { secret: string; code: string },
): Promise<string[]> {
  const { userId } = actor;
  await throttle(db, { key: `new code app of ${userId}`, limit: CODES, now });
  const step = totpStep(input.secret, input.code, now);
  if (step === null) throw new Refusal("code-wrong");
  return db.$transaction(async (tx) => {
    await lockUser(tx, userId);
    const data = { totpSecret: encryptText(input.secret), totpStep: step };
    await tx.user.updateMany({ where: { id: userId }, data });
    await noteSecurityEvent(tx, { type: "second-factor.added", userId, now });
    return issueFirstCodes(tx, userId, now);
  });
}
