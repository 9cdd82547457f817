import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

export const ROLES = ["owner", "collaborator"] as const;
export type Role = (typeof ROLES)[number];

/** Money settings (tax, accounts, ways to pay, people) belong to the owner. */
export function canSeeMoneySettings(role: Role): Verdict<"owner-only"> {
  return role === "owner" ? allow : refuse("owner-only");
}
