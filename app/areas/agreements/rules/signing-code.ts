import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

/** A mailed code opens one signature: six digits, for so many minutes, with so many tries. */
export const CODE_MINUTES = 15;
export const CODE_ATTEMPTS = 5;
/** So many codes may be asked for in an hour by one contact. */
export const CODES_AN_HOUR = 5;

/**
 * So many tries in a day, over all codes, and the contact signs nothing more in this document that
 * day.
 */
export const TRIES_A_DAY = 10;

export type CodeProblem =
  "code-wrong" | "code-expired" | "code-exhausted" | "code-missing" | "signing-ended";

export type MailedCode = {
  attempts: number;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

/**
 * May a code be tried? Only the newest of a contact's codes opens the agreement.
 * @param codes newest first
 */
export function canTryCode(codes: readonly MailedCode[], now: Date): Verdict<CodeProblem> {
  const [newest] = codes;
  const since = now.getTime() - 86_400_000;
  const ofToday = codes.filter(({ createdAt }) => createdAt.getTime() > since);
  const tries = ofToday.reduce((sum, { attempts }) => sum + attempts, 0);
  if (tries >= TRIES_A_DAY) return refuse("signing-ended");
  if (!newest || newest.usedAt) return refuse("code-missing");
  if (newest.attempts >= CODE_ATTEMPTS) return refuse("code-exhausted");
  return newest.expiresAt <= now ? refuse("code-expired") : allow;
}
