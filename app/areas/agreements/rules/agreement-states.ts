import { OPEN_STATUSES } from "#app/areas/scope/rules/open-agreement.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

export const AGREEMENT_STATUSES = [
  "draft",
  "sent",
  "viewed",
  "signed_by_client",
  "in_force",
  "completed",
  "terminated",
  "declined",
  "expired",
  "voided",
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/**
 * The states in which the client may still sign, so the scope must not change while it is being
 * read.
 */
export const OPEN_AGREEMENT: AgreementStatus[] = OPEN_STATUSES;

export function isOpen(status: AgreementStatus): boolean {
  return OPEN_AGREEMENT.includes(status);
}

export function canSign(status: AgreementStatus): Verdict<"not-open"> {
  return isOpen(status) ? allow : refuse("not-open");
}

/** Declining needs a reason, because the freelancer's next offer depends on it. */
export function canDecline(
  status: AgreementStatus,
  reason: string,
): Verdict<"not-open" | "reason-required"> {
  if (!isOpen(status)) return refuse("not-open");
  return reason.trim() === "" ? refuse("reason-required") : allow;
}

/**
 * The states in which an offer can be withdrawn: those before it is in force, even if only the
 * freelancer's own signature is missing.
 */
export const VOIDABLE: AgreementStatus[] = [...OPEN_STATUSES, "signed_by_client"];

export function canVoid(status: AgreementStatus): Verdict<"not-open"> {
  return VOIDABLE.includes(status) ? allow : refuse("not-open");
}

/** Everybody has signed, so there is a signed copy. */
export function isSealable(status: AgreementStatus): boolean {
  return status === "in_force" || status === "completed" || status === "terminated";
}
