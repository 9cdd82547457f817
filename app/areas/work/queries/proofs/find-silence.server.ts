import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { decidersOf } from "#app/areas/work/rules/proof.ts";
import { isLost, lastDay, type Notice, type Silence } from "#app/areas/work/rules/silence.ts";
import { dayOf, parseDay, type Day } from "#app/kernel/day.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { decidingOf, type ProofStanding } from "./find-standing.server.ts";

type Contact = Awaited<ReturnType<typeof listViewers>>[number];

/** `since`: the instant from which this contact's days are counted. */
type Silent = { contact: Contact; since: Date; silence: Silence };

/** Who decides on a version and has said nothing, where the signed terms take that as a yes. */
export type FoundSilence = {
  checkpointId: string;
  silent: Silent[];
  today: Day;
  /** The last day for an answer; null where a notice was lost, so that silence means nothing. */
  until: Day | null;
};

/**
 * Null where silence is no answer: the terms don't say so, the project doesn't run, or somebody of
 * the client has said anything since the newest version was shown.
 */
export async function findSilence(
  db: Db | Tx,
  { newest, ...proof }: ProofStanding,
  now: Date,
): Promise<FoundSilence | null> {
  const isOpen = proof.state === "waiting" && proof.milestone.status !== "approved";
  if (!newest || !isOpen || newest.verdicts.length > 0) return null;
  const project = await db.project.findFirst({
    where: { id: proof.projectId, status: "active", silenceDays: { gt: 0 } },
    select: { silenceDays: true, timeZone: true },
  });
  const shown = await db.checkpoint.findFirstOrThrow({
    where: { id: newest.id },
    select: { publishedAt: true, answeredAt: true, answerBy: true },
  });
  if (!project || !shown.publishedAt || shown.answeredAt) return null;
  const { timeZone, silenceDays: days } = project;
  const today = dayOf(now, timeZone);
  const ids = decidersOf(decidingOf(newest, proof.approvers));
  const deciders = await listViewers(db, proof.projectId, "approve");
  const from = await countedFrom(db, { proof, publishedAt: shown.publishedAt });
  const notices = await listNotices(db, newest.id, { timeZone, today });
  const silent = deciders
    .filter(({ id }) => ids.includes(id))
    .map((contact): Silent => {
      const since = from(contact.id);
      const own = notices.filter((notice) => isOf(notice, { contact, since }));
      const shownOn = dayOf(since, timeZone);
      const answerBy = parseDay(shown.answerBy ?? "");
      return { contact, since, silence: { shownOn, days, answerBy, notices: own } };
    });
  if (silent.length === 0) return null;
  const ends = silent.map(({ silence }) => lastDay(silence, today)).sort();
  const hasLost = silent.some(({ silence }) => isLost(silence));
  return { checkpointId: newest.id, silent, today, until: hasLost ? null : (ends.at(-1) ?? null) };
}

/**
 * From when a contact's days are counted: since the version was shown, was the newest again, the
 * project was resumed, or the contact got the link that is good now.
 */
async function countedFrom(
  db: Db | Tx,
  { proof, publishedAt }: { proof: { id: string; projectId: string }; publishedAt: Date },
): Promise<(contactId: string) => Date> {
  const { id: proofId, projectId } = proof;
  const resumed = await db.activity.findFirst({
    where: { projectId, type: "project.resumed" },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  const withdrawn = await db.checkpoint.aggregate({
    where: { proofId },
    _max: { withdrawnAt: true },
  });
  const links = await db.guestLink.findMany({
    where: { projectId, revokedAt: null, rights: { contains: "approve" } },
    select: { contactId: true, createdAt: true },
  });
  const shared = [publishedAt, resumed?.at, withdrawn._max.withdrawnAt];
  return (contactId) => {
    const given = links.filter((link) => link.contactId === contactId);
    const times = [...shared, ...given.map(({ createdAt }) => createdAt)];
    return new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)));
  };
}

type FoundNotice = Notice & { contactId: string; email: string | null; since: Date };

/** Does a notice count: for these days, and sent to the address that the contact has? */
const isOf = (notice: FoundNotice, { contact, since }: { contact: Contact; since: Date }) =>
  notice.contactId === contact.id &&
  notice.since.getTime() === since.getTime() &&
  (notice.email === null || notice.email === contact.email);

/** A notice counts from the day on which its mail really left. */
async function listNotices(
  db: Db | Tx,
  checkpointId: string,
  { timeZone, today }: { timeZone: string; today: Day },
): Promise<FoundNotice[]> {
  const rows = await db.silenceNotice.findMany({
    where: { checkpointId },
    include: { mail: { select: { status: true, delivery: true, sentAt: true, toEmail: true } } },
  });
  return rows.map(({ contactId, number, since, mail, ...days }) => ({
    ...{ contactId, since, email: mail?.toEmail ?? null },
    number: number === 1 ? 1 : 2,
    sentOn: mail?.sentAt ? dayOf(mail.sentAt, timeZone) : today,
    until: parseDay(days.until) ?? today,
    arrival: arrivalOf(mail),
  }));
}

type Sent = { status: string; delivery: string } | null;

function arrivalOf(mail: Sent): Notice["arrival"] {
  if (mail?.status === "queued" || mail?.status === "sending") return "waiting";
  const isBack = mail?.delivery === "bounced" || mail?.delivery === "complained";
  return mail?.status === "sent" && !isBack ? "arrived" : "lost";
}
