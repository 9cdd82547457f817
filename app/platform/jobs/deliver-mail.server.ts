import { randomUUID } from "node:crypto";
import type { Mail } from "#generated/sqlite/client.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type {
  MailGateway,
  MailOutcome,
  OutgoingMail,
} from "#app/platform/gateways/mail/mail-gateway.ts";
import { noteCarrierTrouble, noteCarrierWorks, restOf } from "./carrier-trouble.server.ts";
import { withoutSecrets } from "./mail-props.ts";

/**
 * How long a mail stays leased to a worker that died, until another takes it over. Longer than any
 * carrier's timeout.
 */
const LEASE_MS = 90_000;
/**
 * After this many failures of its own, over 37 hours, a mail is a dead letter, shown to the
 * freelancer with "send again".
 */
export const MAX_ATTEMPTS = 22;
const FIRST_BACKOFF_MS = 15_000;
const LONGEST_BACKOFF_MS = 3 * 3_600_000;

export type Rendered = Pick<OutgoingMail, "subject" | "html" | "text" | "attachments"> & {
  /** Where an answer goes, instead of where the mail was written to go. */
  replyTo?: string;
};
/** A mail whose message isn't true any more; its subject names it in the outbox. */
export type Obsolete = { isObsolete: true; subject: string };
export type Post = { gateway: MailGateway; render: (mail: Mail) => Promise<Rendered | Obsolete> };

/** 15 s, 30 s, 1 min … at most 3 h. */
export function backoffMs(attempts: number): number {
  return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, attempts - 1));
}

/**
 * Leases one due mail, or returns null. The claim is one conditional write, so two workers never
 * hold the same mail. An expired lease means that its worker died, perhaps after sending; the
 * mail's id lets the carrier detect a repeat.
 */
export async function claimMail(db: Db, now: Date): Promise<Mail | null> {
  for (let tries = 0; tries < 5; tries++) {
    const due = {
      OR: [
        { status: "queued" as const, nextAttemptAt: { lte: now } },
        { status: "sending" as const, leaseUntil: { lte: now } },
      ],
    };
    const next = await db.mail.findFirst({
      where: due,
      orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    if (!next) return null;
    const leaseId = randomUUID();
    const { count } = await db.mail.updateMany({
      where: { id: next.id, ...due },
      data: {
        status: "sending",
        leaseId,
        leaseUntil: new Date(now.getTime() + LEASE_MS),
        attempts: { increment: 1 },
      },
    });
    if (count === 1) return db.mail.findFirst({ where: { id: next.id, leaseId } });
  }
  return null;
}

/** Sends a claimed mail and records the outcome; only the lease holder may. */
export async function deliverMail(
  db: Db,
  mail: Mail,
  { post, clock }: { post: Post; clock: () => Date },
): Promise<void> {
  const { gateway, render } = post;
  const mine = { id: mail.id, leaseId: mail.leaseId, status: "sending" as const };
  let outcome: MailOutcome;
  let subject = "";
  try {
    const rendered = await render(mail);
    if ("isObsolete" in rendered) {
      await markObsolete(db, mail, rendered.subject);
      return;
    }
    subject = rendered.subject;
    outcome = await gateway.send({
      id: mail.id,
      to: { name: mail.toName, address: mail.toEmail },
      replyTo: mail.replyTo,
      ...rendered,
    });
    // The local outbox, which a sample studio's mail goes to, says nothing of the carrier.
    const answered = outcome.sent || outcome.fault === "letter";
    if (answered && gateway.name !== "outbox") noteCarrierWorks();
  } catch (error) {
    outcome = {
      sent: false,
      fault: "passing",
      error: error instanceof Error ? error.message : String(error),
    };
  }
  const now = clock();
  if (outcome.sent) {
    // The local outbox shows the mail from its props; once really sent, its links and codes are
    // erased.
    const props = gateway.name === "outbox" ? mail.props : withoutSecrets(mail.props);
    const { providerId } = outcome;
    const sent = { status: "sent" as const, sentAt: now, providerId, subject, props };
    await db.mail.updateMany({ where: mine, data: { ...sent, leaseUntil: null, lastError: "" } });
    return;
  }
  await db.mail.updateMany({
    where: mine,
    data: { subject, leaseUntil: null, ...afterFailure(mail, outcome, now) },
  });
}

/** What becomes of a mail that wasn't sent. A fault of the carrier costs it no try. */
function afterFailure(mail: Mail, failure: MailOutcome & { sent: false }, now: Date) {
  const lastError = failure.error.slice(0, 500);
  if (failure.fault === "carrier") {
    const { until } = noteCarrierTrouble(lastError, now, failure.retryAfterMs);
    const attempts = { decrement: 1 };
    return { status: "queued" as const, attempts, lastError, nextAttemptAt: until };
  }
  const isDead = failure.fault === "letter" || mail.attempts >= MAX_ATTEMPTS;
  const pause = restOf(backoffMs(mail.attempts), failure.retryAfterMs);
  return {
    status: isDead ? ("dead" as const) : ("queued" as const),
    lastError,
    nextAttemptAt: new Date(now.getTime() + pause),
  };
}

async function markObsolete(db: Db, { id, leaseId }: Mail, subject: string): Promise<void> {
  await db.mail.updateMany({
    where: { id, leaseId, status: "sending" },
    data: { status: "obsolete", subject, leaseUntil: null, lastError: "" },
  });
}
