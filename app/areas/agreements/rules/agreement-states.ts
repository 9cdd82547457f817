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
 * In one of these the client may still sign, so nothing of the scope may change while it is
 * read.
 */
export const OPEN_AGREEMENT: AgreementStatus[] = OPEN_STATUSES;

export function isOpen(status: AgreementStatus): boolean {
  return OPEN_AGREEMENT.includes(status);
}

export function canSign(status: AgreementStatus): Verdict<"not-open"> {
  return isOpen(status) ? allow : refuse("not-open");
}

/** Saying no needs a reason: it is the way forward. */
export function canDecline(
  status: AgreementStatus,
  reason: string,
): Verdict<"not-open" | "reason-required"> {
  if (!isOpen(status)) return refuse("not-open");
  return reason.trim() === "" ? refuse("reason-required") : allow;
}

/**
 * Until it is in force it can be taken back, also while only the freelancer's own signature is
 * missing.
 */
export const VOIDABLE: AgreementStatus[] = [...OPEN_STATUSES, "signed_by_client"];

export function canVoid(status: AgreementStatus): Verdict<"not-open"> {
  return VOIDABLE.includes(status) ? allow : refuse("not-open");
}

/** Everybody has signed, so there is a signed copy. */
export function isSealable(status: AgreementStatus): boolean {
  return status === "in_force" || status === "completed" || status === "terminated";
}
