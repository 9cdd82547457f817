import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { Role } from "./roles.ts";

/** The last factor stays while the studio needs one of every member. */
export const canRemoveFactor = ({
  isLast,
  isNeeded,
}: {
  isLast: boolean;
  isNeeded: boolean;
}): Verdict<"factor-needed"> => (isLast && isNeeded ? refuse("factor-needed") : allow);

/** The owner decides for everybody, and begins with herself, so that she isn't locked out. */
export function canNeedFactors(asked: {
  role: Role;
  hasFactor: boolean;
  isNeeded: boolean;
}): Verdict<"owner-only" | "own-factor-first"> {
  if (asked.role !== "owner") return refuse("owner-only");
  return asked.isNeeded && !asked.hasFactor ? refuse("own-factor-first") : allow;
}

/** What a passkey is asked for; for signing in, nobody is known yet. */
export const passkeyPurpose = (
  act: "sign-in" | "second-step" | "confirm" | "add",
  userId = "",
): string => `${act} ${userId}`;
