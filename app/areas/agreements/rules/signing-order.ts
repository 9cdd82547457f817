import type { Day } from "#app/kernel/day.ts";
import type { Id } from "#app/kernel/id.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import { isOpen, type AgreementStatus } from "./agreement-states.ts";

export type SignerStanding = {
  id: string;
  position: number;
  party: "client" | "studio";
  contactId: Id<"Contact"> | null;
  signedAt: unknown;
};

/** The first who hasn't signed yet, or null when all have. */
export function nextSigner<S extends SignerStanding>(signers: readonly S[]): S | null {
  return (
    [...signers].sort((a, b) => a.position - b.position).find(({ signedAt }) => !signedAt) ?? null
  );
}

export type SignerProblem = "not-a-signer" | "already-signed" | "not-your-turn";

type Signable = {
  status: AgreementStatus;
  expiresOn: Day | null;
  signers: readonly SignerStanding[];
};

/**
 * May this contact sign now? While it is open and valid; only who was asked to, once, and in the
 * order that was set. Agreements of earlier versions name no signers: anyone who has the right
 * signs them.
 */
export function canSignNow(
  { status, expiresOn, signers }: Signable,
  contactId: Id<"Contact">,
  today: Day,
): Verdict<"not-open" | "offer-expired" | SignerProblem> {
  if (!isOpen(status)) return refuse("not-open");
  if (expiresOn !== null && expiresOn < today) return refuse("offer-expired");
  return signers.length === 0 ? allow : isTurnOf(signers, contactId);
}

function isTurnOf(
  signers: readonly SignerStanding[],
  contactId: Id<"Contact">,
): Verdict<SignerProblem> {
  const own = signers.find((signer) => signer.party === "client" && signer.contactId === contactId);
  if (!own) return refuse("not-a-signer");
  if (own.signedAt) return refuse("already-signed");
  return nextSigner(signers)?.id === own.id ? allow : refuse("not-your-turn");
}

/**
 * Is this contact one of those who were asked? Without named signers (earlier versions), everyone
 * who may sign is one.
 */
export function isSigner(
  signers: readonly { contactId: Id<"Contact"> | null }[],
  contactId: Id<"Contact">,
): Verdict<"not-a-signer"> {
  return signers.length === 0 || signers.some((signer) => signer.contactId === contactId)
    ? allow
    : refuse("not-a-signer");
}

/** How many days after its turn came a signer is reminded, and again after the first reminder. */
export const REMIND_AFTER_DAYS = [3, 5] as const;

/** Is a reminder due? Decided from the present state, not from a plan made earlier. */
export function isReminderDue(
  signer: { reminders: number; sentAt: Date | null; remindedAt: Date | null },
  now: Date,
): boolean {
  const wait = REMIND_AFTER_DAYS[signer.reminders];
  const since = signer.remindedAt ?? signer.sentAt;
  return (
    wait !== undefined && since !== null && now.getTime() - since.getTime() >= wait * 86_400_000
  );
}

/** How long an offer is valid, in days, unless another day is chosen. */
export const OFFER_DAYS = 30;
