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
    select: {
      ...{ id: true, toEmail: true, sentAt: true, delivery: true },
      project: { select: { clientId: true } },
    },
  });
  const toEmail = { in: back.map((mail) => mail.toEmail) };
  const arrived = await db.mail.groupBy({
    by: ["toEmail"],
    where: { workspaceId, sentAt: since, delivery: "delivered", toEmail },
    _max: { sentAt: true },
  });
  const contacts = await db.contact.findMany({
    where: { ...reachable, workspaceId, email: toEmail },
    select: { name: true, email: true, client: { select: { id: true, name: true } } },
  });
  const unreachable = back.flatMap(({ id, sentAt, delivery, project, ...mail }) => {
    // Several clients may share an address: an accountant's, say.
    const contact = contacts.find(
      ({ email, client }) =>
        email === mail.toEmail && client.id === (project?.clientId ?? client.id),
    );
    const last = arrived.find((one) => one.toEmail === mail.toEmail)?._max.sentAt ?? null;
    if (!contact || (last !== null && sentAt !== null && last > sentAt)) return [];
    return [{ id, isSpam: delivery === "complained", ...contact }];
  });
  return unreachable.slice(0, MOST);
}
