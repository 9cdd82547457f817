import type { Reason } from "./reasons.ts";

/** A rule's answer: yes, or no with a reason code that screens and tests can rely on. */
export type Verdict<R extends Reason = Reason> = { allowed: true } | { allowed: false; reason: R };

export const allow: { allowed: true } = { allowed: true };

export function refuse<const R extends Reason>(reason: R): { allowed: false; reason: R } {
  return { allowed: false, reason };
}

/** Thrown by a command when its rule refuses. Routes turn it into a form error with status 409. */
export class Refusal extends Error {
  constructor(readonly reason: Reason) {
    super(`refused: ${reason}`);
    this.name = "Refusal";
  }
}

/**
 * Thrown when a row doesn't exist or belongs to somebody else; the two are never distinguished.
 * Routes answer 404.
 */
export class Absent extends Error {
  constructor(readonly what: string) {
    super(`absent: ${what}`);
    this.name = "Absent";
  }
}

/** Throws a Refusal unless the verdict is allowed. */
export function demand(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refusal(verdict.reason);
}

/** Returns the value, or throws Absent for null and undefined. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Absent(what);
  return value;
}
