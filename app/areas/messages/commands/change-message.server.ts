import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { seenThreads } from "#app/areas/sharing/queries/seen-threads.server.ts";
import { ownOf } from "#app/areas/sharing/queries/author-of.server.ts";
import { canCorrect, canTakeBack, LONGEST_MESSAGE } from "#app/areas/messages/rules/message.ts";
import { fold } from "#app/kernel/fold.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { cleanText } from "#app/kernel/text.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

type Writer = Context<Guest | Member>;
export type MessageAddress = { projectId: Id<"Project">; messageId: Id<"Message"> };

/** An own message, in a conversation that the writer still sees. */
const ownMessage = (context: Writer, { projectId, messageId }: MessageAddress) => ({
  ...{ id: messageId, projectId, thread: seenThreads(context) },
  ...ownOf(context),
});

/**
 * Takes a message back before it leaves: it is a draft again, with its words.
 * @throws Refusal "throttled", "message-sent"; Absent
 */
export async function takeMessageBack(context: Writer, address: MessageAddress): Promise<void> {
  await limitGuest(context, "act");
  const where = ownMessage(context, address);
  // Written first: of this and the sending, one comes first.
  const { count } = await context.db.message.updateMany({
    where: { ...where, sentAt: null },
    data: { leavesAt: null },
  });
  if (count > 0) return;
  const message = present(await context.db.message.findFirst({ where }), "message");
  demand(canTakeBack(message));
}

/** Throws an own draft away, with its files. @throws Refusal "throttled"; Absent */
export async function discardMessage(context: Writer, address: MessageAddress): Promise<void> {
  await limitGuest(context, "act");
  const { count } = await context.db.message.deleteMany({
    where: { ...ownMessage(context, address), sentAt: null, leavesAt: null },
  });
  present(count === 1 || null, "message");
}

/**
 * Corrects an own message that was sent: everybody sees that it was, and what it said before.
 * @throws Refusal "no-right", "throttled", "message-empty", "message-not-sent"; Absent
 */
export async function correctMessage(
  context: Writer,
  address: MessageAddress & { body: string },
): Promise<void> {
  await limitGuest(context, "act");
  const body = cleanText(address.body).trim().slice(0, LONGEST_MESSAGE);
  if (body === "") throw new Refusal("message-empty");
  const { db, now } = context;
  await db.$transaction(async (tx) => {
    // Of two corrections at once, what the second one says was before is the first.
    await lockProject(tx, { projectId: address.projectId, workspaceId: context.actor.workspaceId });
    const where = ownMessage(context, address);
    const message = present(await tx.message.findFirst({ where }), "message");
    demand(canCorrect(message));
    if (message.body === body) return;
    await tx.messageCorrection.create({
      data: {
        ...{ id: childId(address.projectId), messageId: message.id },
        ...{ body: message.body, at: now },
      },
    });
    await tx.message.updateMany({ where: { id: message.id }, data: { body, folded: fold(body) } });
  });
}
