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

/** The first signer who hasn't signed yet, or null when all have. */
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
 * Whether this contact may sign now: the agreement is open and valid, and the contact is a signer
 * who hasn't signed yet and whose turn it is. Agreements of earlier versions name no signers, so
 * anyone with the right may sign them.
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
 * Whether this contact is one of the signers. Without named signers (earlier versions), everyone
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

/**
 * How many days after a signer's turn begins the first reminder is due, and how many days after
 * that the second.
 */
export const REMIND_AFTER_DAYS = [3, 5] as const;

/** Whether a reminder is due. Decided from the current state, not from a schedule made earlier. */
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
