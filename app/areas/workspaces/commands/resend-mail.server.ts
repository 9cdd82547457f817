import type { Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/**
 * Puts a dead letter back into the outbox, with all its tries.
 * @throws Refusal "not-dead"; Absent
 */
export async function resendMail(
  { db, actor, now }: Context<Member>,
  mailId: Id<"Mail">,
): Promise<void> {
  const owned = { id: mailId, workspaceId: actor.workspaceId };
  const { count } = await db.mail.updateMany({
    where: { ...owned, status: "dead" },
    data: { status: "queued", attempts: 0, nextAttemptAt: now, lastError: "" },
  });
  if (count === 1) return;
  present(await db.mail.findFirst({ where: owned, select: { id: true } }), "mail");
  throw new Refusal("not-dead");
}
