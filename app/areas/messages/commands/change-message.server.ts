import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { isUnchecked } from "#app/areas/messages/rules/hard-moments.ts";
import { seenThreads } from "#app/areas/sharing/queries/seen-threads.server.ts";
import { ownOf } from "#app/areas/sharing/queries/author-of.server.ts";
import {
  canCorrect,
  canTakeBack,
  cleanMessage,
  searchable,
} from "#app/areas/messages/rules/message.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

type Writer = Context<Guest | Member>;
export type MessageAddress = { projectId: Id<"Project">; messageId: Id<"Message"> };

/** An own message. What wasn't sent stays its author's, also where the conversation is hidden. */
const ownMessage = (context: Writer, { projectId, messageId: id }: MessageAddress) => ({
  ...{ id, projectId, workspaceId: context.actor.workspaceId },
  ...ownOf(context),
});

/** @throws Refusal "no-right", "throttled" */
async function begin(context: Writer): Promise<void> {
  const { actor } = context;
  if (actor.kind === "guest") demand(mayAct(actor.rights, "comment"));
  await limitGuest(context, "act");
}

/**
 * Takes a message back before it leaves: it is a draft again, with its words.
 * @throws Refusal "no-right", "throttled", "message-sent"; Absent
 */
export async function takeMessageBack(context: Writer, address: MessageAddress): Promise<void> {
  await begin(context);
  const { workspaceId } = context.actor;
  const where = ownMessage(context, address);
  await context.db.$transaction(async (tx) => {
    // Of this and the sending, one comes first.
    await lockProject(tx, { projectId: address.projectId, workspaceId });
    demand(canTakeBack(present(await tx.message.findFirst({ where }), "message")));
    await tx.message.updateMany({ where: { ...where, sentAt: null }, data: { leavesAt: null } });
  });
}

/** Throws an own draft away, with its files. @throws Refusal "no-right", "throttled"; Absent */
export async function discardMessage(context: Writer, address: MessageAddress): Promise<void> {
  await begin(context);
  const { workspaceId } = context.actor;
  await context.db.$transaction(async (tx) => {
    await lockProject(tx, { projectId: address.projectId, workspaceId });
    const { count } = await tx.message.deleteMany({
      where: { ...ownMessage(context, address), sentAt: null, leavesAt: null },
    });
    present(count === 1 || null, "message");
  });
}

/**
 * Corrects an own message that was sent: everybody sees that it was, and what it said before.
 * @throws Refusal "no-right", "throttled", "message-empty", "message-too-long", "words-unchecked",
 * "message-not-sent"; Absent
 */
export async function correctMessage(
  context: Writer,
  address: MessageAddress & { body: string },
): Promise<void> {
  await begin(context);
  const body = cleanMessage(address.body);
  if (body === "") throw new Refusal("message-empty");
  const { actor, db, now } = context;
  if (actor.kind === "member" && isUnchecked(body)) throw new Refusal("words-unchecked");
  await db.$transaction(async (tx) => {
    // Of two corrections at once, what the second one says was before is the first.
    await lockProject(tx, { projectId: address.projectId, workspaceId: actor.workspaceId });
    const where = { ...ownMessage(context, address), thread: seenThreads(context) };
    const message = present(await tx.message.findFirst({ where }), "message");
    demand(canCorrect(message));
    if (message.body === body) return;
    await tx.messageCorrection.create({
      data: {
        ...{ id: childId(address.projectId), messageId: message.id },
        ...{ body: message.body, at: now },
      },
    });
    await tx.message.updateMany({
      where: { id: message.id },
      data: { body, folded: searchable(body) },
    });
  });
}
