import { mailWay, type MessageMail } from "#app/areas/messages/rules/mail-way.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** What became of the mails about messages, by message; the studio alone is told. */
export async function listMessageMails(
  { db, actor }: Context<Guest | Member>,
  messageIds: string[],
): Promise<Map<string, MessageMail[]>> {
  const mails = new Map<string, MessageMail[]>();
  if (actor.kind !== "member") return mails;
  const rows = await db.mail.findMany({
    where: {
      workspaceId: actor.workspaceId,
      ...{ subjectKind: "message", subjectId: { in: messageIds } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, subjectId: true, toName: true, status: true, delivery: true },
  });
  for (const { id, subjectId, toName: name, ...row } of rows) {
    const way = mailWay(row);
    if (way) mails.set(subjectId, [...(mails.get(subjectId) ?? []), { id, name, way }]);
  }
  return mails;
}
