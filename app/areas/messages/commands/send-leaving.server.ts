import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { LEAVES_AFTER_MS } from "#app/areas/messages/rules/message.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { promiseByRule } from "./promise-answer.server.ts";
import { tellOfMessage } from "./tell-of-message.server.ts";

/** So many messages leave in one go. */
const MOST = 100;

/**
 * Lets the messages leave whose minute is over: they are seen by the others from now on, who are
 * mailed; an answer keeps the promise that was made of it, a question gets the one of the rule.
 * @param trouble is told of a message that couldn't leave; it is tried again with the next run
 * @returns whether there may be more
 */
export async function sendLeaving(context: Context<System>, trouble: Trouble): Promise<boolean> {
  const leaving = await context.db.message.findMany({
    where: { sentAt: null, leavesAt: { lte: context.now } },
    orderBy: [{ leavesAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, projectId: true, workspaceId: true },
  });
  for (const { id, ...project } of leaving)
    try {
      await context.db.$transaction(async (tx) => {
        await lockProject(tx, project);
        await letGo(tx, context, { id });
      });
    } catch (error) {
      trouble(id, error);
      // The others don't wait behind it.
      await context.db.message.updateMany({
        where: { id, sentAt: null },
        data: { leavesAt: new Date(context.now.getTime() + LEAVES_AFTER_MS) },
      });
    }
  return leaving.length === MOST;
}

/**
 * Lets one message leave now, if its minute is over. The project is locked.
 * @param isQuiet it waits for its readers, and nobody is mailed
 */
export async function letGo(
  tx: Tx,
  context: Context<System>,
  { id, isQuiet = false }: { id: string; isQuiet?: boolean },
): Promise<void> {
  const leaving = { id, sentAt: null, leavesAt: { lte: context.now } };
  // One that was taken back meanwhile, or sent by another process, stays. The project is locked.
  const message = await tx.message.findFirst({ where: leaving, include: { thread: true } });
  if (!message) return;
  const { thread } = message;
  // Each message of a conversation has an instant of its own, also of one run.
  const now = new Date(Math.max(context.now.getTime(), (thread.lastAt?.getTime() ?? 0) + 1));
  await tx.message.updateMany({ where: leaving, data: { sentAt: now } });
  const isAsked = message.authorKind === "guest";
  await tx.thread.updateMany({
    where: { id: thread.id },
    data: {
      ...{ lastAt: now, lastKind: message.authorKind, lastMessageId: id },
      ...(isAsked ? { settledAt: null } : {}),
    },
  });
  if (!isAsked && !thread.isInternal)
    await tx.answerPromise.updateMany({
      where: { threadId: thread.id, endedAt: null },
      data: { endedAt: now, end: "answered" },
    });
  if (isQuiet) return;
  const promise = isAsked ? await promiseByRule(tx, thread, { messageId: id, now }) : null;
  await tellOfMessage(tx, context, { messageId: id, promise });
}
