import { passkeyPurpose } from "#app/areas/workspaces/rules/second-factors.ts";
import { newSecret, type Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { checkCode } from "./check-code.server.ts";
import { checkPasskey } from "./check-passkey.server.ts";

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

/** A code of the app or a recovery code, or what the browser answered with a passkey. */
export type Proof = { code: string } | { passkey: string };

/**
 * Ends the second half of a sign-in, once. Returns the user.
 * @throws Refusal "code-wrong", "passkey-refused", "throttled", "sign-in-again"
 */
export async function endSecondStep(
  context: Context,
  { token, proof, ip }: { token: string; proof: Proof; ip: string },
): Promise<Id<"User">> {
  const { db, now } = context;
  const open = { id: hashToken(token), expiresAt: { gt: now } };
  const step = await db.signInStep.findFirst({ where: open, select: { userId: true } });
  if (!step) throw new Refusal("sign-in-again");
  const { userId } = step;
  if ("code" in proof) await checkCode(db, { userId, code: proof.code, ip, now });
  else {
    const purpose = passkeyPurpose("second-step", userId);
    await checkPasskey(context, proof.passkey, { purpose, userId, ip });
  }
  const { count } = await db.signInStep.deleteMany({ where: open });
  if (count === 0) throw new Refusal("sign-in-again");
  return userId;
}
