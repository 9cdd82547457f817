import { reachable } from "#app/areas/clients/queries/reachable.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { MOST, type Of } from "./rows.server.ts";

/** What is older says nothing of an address any more, in milliseconds. */
const RECENT_MS = 90 * 24 * 3_600_000;

/**
 * The people of clients whose newest mail came back, or was called spam. An address that is
 * corrected, or takes mail again, is none of them.
 */
export async function listUnreachable({ db, actor, now }: Context<Member>, { rows }: Of) {
  const { workspaceId } = actor;
  const since = { gte: new Date(now.getTime() - RECENT_MS) };
  const back = await db.mail.findMany({
    where: { ...rows, sentAt: since, delivery: { in: ["bounced", "complained"] } },
    distinct: ["toEmail"],
    orderBy: { sentAt: "desc" },
    take: MOST,
    select: { id: true, toEmail: true, sentAt: true, delivery: true },
  });
  const later = await db.mail.findMany({
    where: {
      ...{ workspaceId, sentAt: since, delivery: "delivered" },
      toEmail: { in: back.map(({ toEmail }) => toEmail) },
    },
    select: { toEmail: true, sentAt: true },
  });
  const contacts = await db.contact.findMany({
    where: { ...reachable, workspaceId, email: { in: back.map(({ toEmail }) => toEmail) } },
    select: { name: true, email: true, client: { select: { id: true, name: true } } },
  });
  return back.flatMap(({ id, toEmail, sentAt, delivery }) => {
    const contact = contacts.find(({ email }) => email === toEmail);
    const hasArrived = later.some(
      (mail) => mail.toEmail === toEmail && (mail.sentAt ?? 0) > (sentAt ?? 0),
    );
    if (!contact || hasArrived) return [];
    return [{ id, isSpam: delivery === "complained", ...contact }];
  });
}
