import type { Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** Somebody has seen to a mail that had no place. It stays, whole. @throws Absent */
export async function settleMail(
  { db, actor }: Context<Member>,
  mailId: Id<"IncomingMail">,
): Promise<void> {
  const { count } = await db.incomingMail.updateMany({
    where: { id: mailId, workspaceId: actor.workspaceId, state: { in: ["unplaced", "settled"] } },
    data: { state: "settled" },
  });
  present(count === 1 || null, "mail");
}
