import { listRuled } from "#app/areas/files/queries/list-ruled.server.ts";
import { removalDayOf } from "#app/areas/files/rules/retention.ts";
import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { cutBody } from "#app/areas/messages/commands/tell-of-message.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { SHARED_THREAD } from "#app/areas/sharing/queries/seen-threads.server.ts";
import { nextSigner } from "#app/areas/agreements/rules/signing-order.ts";
import { askedNow } from "#app/areas/payments/queries/asked-now.server.ts";
import { heldBy } from "#app/areas/payments/queries/held-by.server.ts";
import { findSilence } from "#app/areas/work/queries/proofs/find-silence.server.ts";
import { findProofStanding } from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { dayOf, daysBetween, type Day } from "#app/kernel/day.ts";
import { sum } from "#app/kernel/money.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { Mail } from "#generated/sqlite/client.ts";

/** What a mail's template is rendered with. */
type Props = Record<string, unknown>;
type Asking = { db: Db; mail: Mail; props: Props; now: Date };

/**
 * A mail says what was true when it was written; it may leave hours later, or after being sent
 * again. So each kind that asks for something asks once more when it leaves: the props that are
 * true now, or null when there is nothing left to say (PRODUCT rule 22). A mail that tells what
 * happened stays true.
 */
const CHECKS: Record<string, (asking: Asking) => Promise<Props | null>> = {
  "payment-reminder": remindOfWhatIsOpen,
  "payment-failed": ifInvoiceIsDue,
  "payment-plan": ifInvoiceIsDue,
  "charge-failed": ifInvoiceIsDue,
  "charge-notice": ifInvoiceIsDue,
  "transfer-claimed": ifInvoiceIsDue,
  "sign-turn": ifTheirTurn,
  "signing-code": ifStillValid,
  recovery: ifStillValid,
  invitation: ifStillValid,
  "guest-link": ifLinkIsOpen,
  "review-request": ifInReview,
  brief: ifBriefIsOpen,
  change: ifChangeStands,
  checkpoint: ifPublished,
  "files-removal": ifRemovedThen,
  silence: ifStillSilent,
  message: ifStillShared,
};

/** The props that a mail leaves with, or null when what it says isn't true any more. */
export async function propsNow<Written extends Props>(
  asking: Asking & { props: Written },
): Promise<Written | null> {
  const check = CHECKS[asking.mail.template];
  return check ? ((await check(asking)) as Written | null) : asking.props;
}

type Reminded = { number: string; dueOn: Day };

/** Only the invoices that are still open and not on their way, with their amounts of today. */
async function remindOfWhatIsOpen({ db, mail, props, now }: Asking): Promise<Props | null> {
  const reminded = props.invoices as Reminded[];
  const workspace = await db.workspace.findFirst({
    where: { id: mail.workspaceId ?? "" },
    select: { timeZone: true },
  });
  const today = dayOf(now, workspace?.timeZone ?? "UTC");
  const held = { parts: { none: { payment: heldBy({ now, today }) } } };
  const open = await db.invoice.findMany({
    where: {
      workspaceId: mail.workspaceId ?? "",
      projectId: mail.projectId ?? "",
      // One whose date has moved since (by a payment or a plan) waits for its next step.
      OR: reminded.map(({ number, dueOn }) => ({ number, payBy: dueOn })),
      due: { gt: db.invoice.fields.paid },
      ...held,
    },
    orderBy: { payBy: "asc" },
  });
  const invoices = [];
  for (const invoice of open) {
    const { amount } = await askedNow(db, { invoice, today });
    invoices.push({ number: invoice.number, dueOn: invoice.payBy, open: amount });
  }
  const [first] = invoices;
  if (!first) return null;
  const latest = daysBetween(first.dueOn, today);
  return { ...props, invoices, amount: sum(invoices.map((each) => each.open)), latest, today };
}

/** The row that a mail is about. */
const about = (mail: Mail) => ({ id: mail.subjectId, workspaceId: mail.workspaceId ?? "" });

async function ifInvoiceIsDue({ db, mail, props }: Asking): Promise<Props | null> {
  if (mail.subjectKind !== "invoice") return props;
  const due = await db.invoice.findFirst({
    where: { ...about(mail), due: { gt: db.invoice.fields.paid } },
    select: { id: true },
  });
  return due ? props : null;
}

/** To a signer: it is their turn. To the studio, which signs last: the clients have signed. */
async function ifTheirTurn({ db, mail, props }: Asking): Promise<Props | null> {
  const agreement = await db.agreement.findFirst({
    where: about(mail),
    select: {
      status: true,
      signers: { include: { contact: { select: { email: true } } } },
    },
  });
  if (!agreement) return null;
  const isToStudio = String(props.url).includes("/app/projects/");
  if (isToStudio) return agreement.status === "signed_by_client" ? props : null;
  const isOpen = OPEN_AGREEMENT.some((status) => status === agreement.status);
  const next = nextSigner(agreement.signers);
  // A contact's address may have been corrected since the offer was sent.
  const addresses = [next?.email, next?.contact?.email];
  return isOpen && addresses.includes(mail.toEmail) ? props : null;
}

/** A code or link says for how many minutes or days it works. */
function ifStillValid({ mail, props, now }: Asking): Promise<Props | null> {
  const { minutes = 0, days = 0 } = props as { minutes?: number; days?: number };
  const age = now.getTime() - mail.createdAt.getTime();
  return Promise.resolve(age < (days * 24 * 60 + minutes) * 60_000 ? props : null);
}

async function ifLinkIsOpen({ db, mail, props, now }: Asking): Promise<Props | null> {
  const link = await db.guestLink.findFirst({
    where: { ...about(mail), revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  return link ? props : null;
}

async function ifInReview({ db, mail, props }: Asking): Promise<Props | null> {
  const milestone = await db.milestone.findFirst({
    where: { ...about(mail), status: "in_review", project: { status: "active" } },
    select: { id: true },
  });
  return milestone ? props : null;
}

async function ifBriefIsOpen({ db, mail, props }: Asking): Promise<Props | null> {
  if (props.what !== "sent") return props;
  const project = await db.project.findFirst({
    where: { id: mail.projectId ?? "", workspaceId: mail.workspaceId ?? "", briefAnsweredAt: null },
    select: { id: true },
  });
  return project ? props : null;
}

/** Each kind of news of a change, with the states in which it still is news. */
const CHANGE_NEWS: Record<string, string[] | undefined> = {
  requested: ["requested"],
  sent: ["sent"],
  asked: ["requested", "priced", "sent"],
  expired: ["expired"],
};

async function ifChangeStands({ db, mail, props }: Asking): Promise<Props | null> {
  const states = CHANGE_NEWS[String(props.what)];
  if (!states) return props;
  const change = await db.changeRequest.findFirst({
    where: about(mail),
    select: { status: true },
  });
  return change && states.includes(change.status) ? props : null;
}

/** Work that was withdrawn isn't news any more; what was corrected is told as it is now. */
async function ifPublished({ db, mail, props }: Asking): Promise<Props | null> {
  const checkpoint = await db.checkpoint.findFirst({
    where: { ...about(mail), state: "published" },
    select: { title: true, body: true },
  });
  return checkpoint && { ...props, ...checkpoint };
}

/** A rule that was changed meanwhile says something else, or nothing. */
async function ifRemovedThen({ db, mail, props }: Asking): Promise<Props | null> {
  const [project] = await listRuled(db, mail.projectId ?? "");
  return project && removalDayOf(project) === props.until ? props : null;
}

/** A notice names the last day as it is now; once anything was said there is none. */
async function ifStillSilent({ db, mail, props, now }: Asking): Promise<Props | null> {
  if (props.isNotice !== true) return props;
  const checkpoint = await db.checkpoint.findFirst({
    where: { ...about(mail), state: "published" },
    select: { id: true, proofId: true },
  });
  if (!checkpoint?.proofId) return null;
  const silence = await findSilence(db, await findProofStanding(db, checkpoint.proofId), now);
  const isOfIt = silence?.checkpointId === checkpoint.id && silence.until !== null;
  return isOfIt ? { ...props, until: silence.until } : null;
}

/**
 * To a client: of a conversation that it still sees, to somebody who still has a link, and only a
 * promise that is open. To anybody: the words as they are now.
 */
async function ifStillShared({ db, mail, props, now }: Asking): Promise<Props | null> {
  const projectId = mail.projectId ?? "";
  const seen = props.side === "client" ? SHARED_THREAD : {};
  if (props.side === "client") {
    const viewers = await listViewers(db, projectId, "comment");
    if (!viewers.some(({ email }) => email === mail.toEmail)) return null;
  }
  if (props.promise) {
    const thread = { id: mail.subjectId, projectId, ...seen };
    const open = { thread, endedAt: null, until: { gte: now } };
    return (await db.answerPromise.count({ where: open })) > 0 ? props : null;
  }
  const message = await db.message.findFirst({
    where: { id: String(props.messageId), projectId, thread: seen },
    select: { body: true },
  });
  return message && { ...props, ...cutBody(message.body) };
}
