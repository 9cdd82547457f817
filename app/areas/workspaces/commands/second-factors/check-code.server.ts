import { networkOf } from "#app/kernel/network.ts";
import type { Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import { decryptText } from "#app/platform/auth/secrets.server.ts";
import { totpStep } from "#app/platform/auth/totp.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { noteSecurityEvent } from "../note-security-event.server.ts";
import { forgive, throttle } from "../throttle.server.ts";
import { useRecoveryCode } from "./recovery-codes.server.ts";

/**
 * How many codes may be tried: from one network, and by all who know the password. Six digits stay
 * out of reach: at 100 tries an hour, one of the three that are valid is found in some 140 days.
 */
export const CODES = { most: 10, minutes: 15 };
const CODES_ANYWHERE = { most: 100, minutes: 60 };

/**
 * Checks a code of the code app, or a recovery code; either works once.
 * @throws Refusal "code-wrong", "throttled"; Absent
 */
export async function checkCode(
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
  if (await useRecoveryCode(db, { userId, code, now })) {
    await noteSecurityEvent(db, { type: "recovery.code-used", userId, ip, now });
    return forgive(db, here);
  }
  await noteSecurityEvent(db, { type: "second-factor.refused", userId, ip, now });
  throw new Refusal("code-wrong");
}
