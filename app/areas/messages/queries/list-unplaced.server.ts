import type { Context, Member } from "#app/platform/context.server.ts";

/** The most mails that are listed. */
const MOST = 50;

const unplacedOf = ({ actor }: Context<Member>) =>
  ({ workspaceId: actor.workspaceId, state: "unplaced" }) as const;

/** Mails that belong to no conversation that anybody knows, the newest first. */
export async function listUnplaced(context: Context<Member>) {
  const rows = await context.db.incomingMail.findMany({
    where: unplacedOf(context),
    orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(({ id, fromName, fromEmail, subject, text, receivedAt, filesLeft }) => ({
    ...{ id, subject, text, filesLeft, at: receivedAt.toISOString() },
    from: fromName ? `${fromName} <${fromEmail}>` : fromEmail,
  }));
}

export type UnplacedMail = Awaited<ReturnType<typeof listUnplaced>>[number];

export const countUnplaced = (context: Context<Member>): Promise<number> =>
  context.db.incomingMail.count({ where: unplacedOf(context) });
