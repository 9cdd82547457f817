import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

/**
 * A mailed code has six digits, allows one signature, and is valid for so many minutes and
 * attempts.
 */
export const CODE_MINUTES = 15;
export const CODE_ATTEMPTS = 5;
/** How many codes a contact may request in an hour. */
export const CODES_AN_HOUR = 5;

/**
 * How many wrong codes a contact may try for a document in a day. Beyond that, the contact can't
 * sign the document that day.
 */
export const TRIES_A_DAY = 10;

export type CodeProblem =
  "code-wrong" | "code-expired" | "code-exhausted" | "code-missing" | "signing-ended";

export type MailedCode = {
  /** Wrong ones. */
  attempts: number;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

/**
 * Whether a code may be tried. Only the newest of a contact's codes is valid for the agreement.
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
