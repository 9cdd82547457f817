import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

/** A mailed code opens one signature: six digits, for so many minutes, with so many tries. */
export const CODE_MINUTES = 15;
export const CODE_ATTEMPTS = 5;
/** So many codes may be asked for in an hour by one contact. */
export const CODES_AN_HOUR = 5;

/**
 * So many wrong tries in a day, over all codes, and the contact signs nothing more in this document
 * that day.
 */
export const WRONG_CODES_A_DAY = 10;

export type CodeProblem = "code-wrong" | "code-expired" | "code-exhausted" | "code-missing";

export function canUseCode(
  code: { attempts: number; expiresAt: Date; usedAt: Date | null } | null,
  matches: boolean,
  now: Date,
): Verdict<CodeProblem> {
  if (!code || code.usedAt) return refuse("code-missing");
  if (code.attempts >= CODE_ATTEMPTS) return refuse("code-exhausted");
  if (code.expiresAt <= now) return refuse("code-expired");
  return matches ? allow : refuse("code-wrong");
}
