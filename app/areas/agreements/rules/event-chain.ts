import type { Id } from "#app/kernel/id.ts";
/** The events of an agreement's log. */
export const AGREEMENT_EVENTS = [
  "sent",
  "turn",
  "mailed",
  "viewed",
  "options-chosen",
  "code-sent",
  "code-failed",
  "signed",
  "countersigned",
  "in-force",
  "declined",
  "voided",
  "expired",
  "reminded",
  "uploaded",
  "sealed",
] as const;
export type AgreementEventType = (typeof AGREEMENT_EVENTS)[number];

export const isAgreementEvent = (type: string): type is AgreementEventType =>
  (AGREEMENT_EVENTS as readonly string[]).includes(type);

/** One entry of an agreement's log. `at` is ISO 8601 in UTC. */
export type ChainedEvent = {
  position: number;
  type: string;
  at: string;
  actorName: string;
  detail: string;
  ip: string;
  userAgent: string;
  previousHash: string;
  hash: string;
};

type Hash = (text: string) => string;

/** The text that an entry's hash is taken over: all its fields and the hash of the one before. */
export function eventText(agreementId: Id<"Agreement">, event: Omit<ChainedEvent, "hash">): string {
  return JSON.stringify([
    agreementId,
    event.position,
    event.type,
    event.at,
    event.actorName,
    event.detail,
    event.ip,
    event.userAgent,
    event.previousHash,
  ]);
}

/**
 * The position of the first entry that doesn't fit the chain, or null when the whole chain is
 * intact and ends with the expected entry.
 */
export function brokenAt(
  agreementId: Id<"Agreement">,
  {
    events,
    end,
    hash,
  }: { events: readonly ChainedEvent[]; end: { count: number; hash: string }; hash: Hash },
): number | null {
  let previous = "";
  for (const [index, event] of events.entries()) {
    if (
      event.position !== index + 1 ||
      event.previousHash !== previous ||
      event.hash !== hash(eventText(agreementId, event))
    )
      return index + 1;
    previous = event.hash;
  }
  return events.length === end.count && previous === end.hash ? null : events.length + 1;
}
