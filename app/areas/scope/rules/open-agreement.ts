/** The agreement states in which the client may still sign (agreements/rules has all states). */
export const OPEN_STATUSES: ("sent" | "viewed")[] = ["sent", "viewed"];
/**
 * The states in which an agreement is signed: from then on, the scope changes only by amendments
 * that both sides sign.
 */
export const SIGNED_STATUSES: ("signed_by_client" | "in_force" | "completed" | "terminated")[] = [
  "signed_by_client",
  "in_force",
  "completed",
  "terminated",
];
/** The states in which both sides are bound. */
export const IN_FORCE_STATUSES: ("in_force" | "completed" | "terminated")[] = [
  "in_force",
  "completed",
  "terminated",
];
/**
 * While a project has an agreement in one of these, its scope can't be edited, and no other can be
 * offered.
 */
export const BLOCKING_STATUSES = [...OPEN_STATUSES, ...SIGNED_STATUSES];

export type AgreementStanding = "none" | "open" | "signed";

/** Whether a project can still be changed, from the states of its agreements. */
export function agreementStanding(agreements: { status: string }[]): AgreementStanding {
  if (agreements.some(({ status }) => SIGNED_STATUSES.some((signed) => signed === status)))
    return "signed";
  return agreements.some(({ status }) => OPEN_STATUSES.some((open) => open === status))
    ? "open"
    : "none";
}
