import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { countedVerdicts, decidersOf } from "#app/areas/work/rules/proof.ts";
import { lastDay, type Notice, type Silence } from "#app/areas/work/rules/silence.ts";
import { dayOf, parseDay, type Day } from "#app/kernel/day.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { decidingOf, type ProofStanding } from "./find-standing.server.ts";

type Contact = Awaited<ReturnType<typeof listViewers>>[number];

/** Who decides on a version and has said nothing, where the signed terms take that as a yes. */
export type FoundSilence = {
  checkpointId: string;
  silent: { contact: Contact; silence: Silence }[];
  today: Day;
  /** The last day for an answer. */
  until: Day;
};

/**
 * Null where silence is no answer: the terms don't say so, the project doesn't run, or somebody of
 * the client has said something of the newest version, sent or not.
 */
export async function findSilence(
  db: Db | Tx,
  { newest, ...proof }: ProofStanding,
  now: Date,
): Promise<FoundSilence | null> {
  if (!newest || proof.state !== "waiting" || proof.milestone.status === "approved") return null;
  const project = await db.project.findFirst({
    where: { id: proof.projectId, status: "active", silenceDays: { gt: 0 } },
    select: { silenceDays: true, timeZone: true },
  });
  if (!project || (await isAnswered(db, { ...proof, newest }))) return null;
  const since = await countedFrom(db, { projectId: proof.projectId, checkpointId: newest.id });
  if (!since) return null;
  const { timeZone, silenceDays: days } = project;
  const shownOn = dayOf(since, timeZone);
  const today = dayOf(now, timeZone);
  const notices = await listNotices(db, newest.id, timeZone);
  const said = new Set(countedVerdicts(newest.verdicts).map(({ contactId }) => contactId));
  const ids = decidersOf(decidingOf(newest, proof.approvers)).filter((id) => !said.has(id));
  const silent = (await listViewers(db, proof.projectId, "approve"))
    .filter(({ id }) => ids.includes(id))
    .map((contact) => {
      const own = notices.flatMap(({ contactId, ...notice }) =>
        contactId === contact.id ? [notice] : [],
      );
      return { contact, silence: { shownOn, days, notices: own } };
    });
  const ends = silent.map(({ silence }) => lastDay(silence, today)).sort();
  const until = ends.at(-1);
  return until === undefined ? null : { checkpointId: newest.id, silent, today, until };
}

/** From when the days are counted: since it was shown, or since the project was last resumed. */
async function countedFrom(
  db: Db | Tx,
  { projectId, checkpointId }: { projectId: string; checkpointId: string },
): Promise<Date | null> {
  const { publishedAt } = await db.checkpoint.findFirstOrThrow({ where: { id: checkpointId } });
  const resumed = await db.activity.findFirst({
    where: { projectId, type: "project.resumed" },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  if (!publishedAt || !resumed) return publishedAt;
  return resumed.at > publishedAt ? resumed.at : publishedAt;
}

/** A word that was taken back is a word; so is a note that wasn't sent yet. */
async function isAnswered(
  db: Db | Tx,
  { id: proofId, newest }: { id: string; newest: NonNullable<ProofStanding["newest"]> },
): Promise<boolean> {
  if (newest.verdicts.some(({ takenBackAt }) => takenBackAt !== null)) return true;
  const byGuest = { authorKind: "guest" } as const;
  if ((await db.pin.count({ where: { checkpointId: newest.id, ...byGuest } })) > 0) return true;
  const { publishedAt } = await db.checkpoint.findFirstOrThrow({ where: { id: newest.id } });
  const since = { sentAt: { gte: publishedAt ?? new Date(0) }, pin: { proofId } };
  return (await db.pinReply.count({ where: { ...byGuest, ...since } })) > 0;
}

/** A notice counts from the day on which its mail really left. */
async function listNotices(
  db: Db | Tx,
  checkpointId: string,
  timeZone: string,
): Promise<(Notice & { contactId: string })[]> {
  const rows = await db.silenceNotice.findMany({
    where: { checkpointId },
    include: { mail: { select: { status: true, delivery: true, sentAt: true } } },
  });
  return rows.map(({ contactId, number, sentOn, mail }) => ({
    contactId,
    number: number === 1 ? 1 : 2,
    sentOn: mail?.sentAt
      ? dayOf(mail.sentAt, timeZone)
      : (parseDay(sentOn) ?? dayOf(new Date(0), timeZone)),
    hasArrived:
      mail?.status === "sent" && mail.delivery !== "bounced" && mail.delivery !== "complained",
  }));
}
