import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { findHours } from "#app/areas/messages/queries/find-hours.server.ts";
import { afterWorkingHours, type PromiseKind } from "#app/areas/messages/rules/answer-promise.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { tellOfPromise } from "./tell-of-message.server.ts";

type Address = { projectId: Id<"Project">; threadId: Id<"Thread"> };

/** A promise can't be further away than this, in milliseconds. */
const MOST_MS = 60 * 24 * 3_600_000;

/**
 * Promises the client an answer by a time: it is mailed, and both sides' pages say it. An earlier
 * promise that is open ends with it.
 * @throws Refusal "time-wrong", "nothing-to-answer"; Absent
 */
export async function promiseAnswer(
  context: Context<Member>,
  { until, ...address }: Address & { until: Date },
): Promise<void> {
  const { db, actor, now } = context;
  if (!(until > now) || until.getTime() - now.getTime() > MOST_MS) throw new Refusal("time-wrong");
  await db.$transaction(async (tx) => {
    const { projectId } = address;
    await lockProject(tx, { projectId, workspaceId: actor.workspaceId });
    const thread = await findShared(tx, context, address);
    const asked = await lastAsked(tx, thread.id);
    if (!asked || thread.lastKind !== "guest") throw new Refusal("nothing-to-answer");
    const open = await tx.answerPromise.findFirst({
      where: { threadId: thread.id, endedAt: null },
      select: { id: true, until: true, kind: true },
    });
    // The same promise pressed twice is one.
    if (open?.kind === "own" && open.until.getTime() === until.getTime()) return;
    await tx.answerPromise.updateMany({
      where: { threadId: thread.id, endedAt: null },
      data: { endedAt: now, end: "renewed" },
    });
    await addPromise(tx, thread, {
      kind: "own",
      byName: actor.name,
      until,
      now,
      messageId: asked.id,
    });
    await tellOfPromise(tx, context, { threadId: thread.id, until });
  });
}

/** Nothing waits for the studio in a conversation until the client writes again. @throws Absent */
export const settleThread = (context: Context<Member>, address: Address) =>
  markSettled(context, { ...address, settledAt: context.now });

/** It waits for the studio again. @throws Absent */
export const unsettleThread = (context: Context<Member>, address: Address) =>
  markSettled(context, { ...address, settledAt: null });

async function markSettled(
  { db, actor, now }: Context<Member>,
  { projectId, threadId, settledAt }: Address & { settledAt: Date | null },
): Promise<void> {
  const { workspaceId } = actor;
  await db.$transaction(async (tx) => {
    await lockProject(tx, { projectId, workspaceId });
    const { count } = await tx.thread.updateMany({
      where: { id: threadId, projectId, workspaceId },
      data: { settledAt },
    });
    present(count === 1 || null, "thread");
    if (settledAt !== null)
      await tx.answerPromise.updateMany({
        where: { threadId, endedAt: null },
        data: { endedAt: now, end: "settled" },
      });
  });
}

async function findShared(tx: Tx, { actor }: Context<Member>, { projectId, threadId }: Address) {
  const thread = await tx.thread.findFirst({
    where: { id: threadId, projectId, workspaceId: actor.workspaceId, isInternal: false },
  });
  return present(thread, "thread");
}

/** The first message of the client's that no answer has followed. */
async function lastAsked(tx: Tx, threadId: string) {
  const answered = await tx.message.findFirst({
    where: { threadId, authorKind: "member", sentAt: { not: null } },
    orderBy: { sentAt: "desc" },
    select: { sentAt: true },
  });
  return tx.message.findFirst({
    where: {
      ...{ threadId, authorKind: "guest" },
      sentAt: answered?.sentAt ? { gt: answered.sentAt } : { not: null },
    },
    orderBy: { sentAt: "asc" },
    select: { id: true },
  });
}

type Promised = {
  kind: PromiseKind;
  byName: string;
  until: Date;
  now: Date;
  messageId: string;
};

async function addPromise(
  tx: Tx,
  { id: threadId, projectId, workspaceId }: { id: string; projectId: string; workspaceId: string },
  { now: madeAt, ...promise }: Promised,
): Promise<void> {
  await tx.answerPromise.create({
    data: { id: childId(projectId), projectId, workspaceId, threadId, madeAt, ...promise },
  });
}

/**
 * What the studio's rule promises when a client has written, or its absence: never twice while one
 * is open; one that broke makes room. Null where there is no rule, or no working day to come.
 */
export async function promiseByRule(
  tx: Tx,
  thread: { id: string; projectId: string; workspaceId: string },
  { messageId, now }: { messageId: string; now: Date },
): Promise<{ kind: PromiseKind; until: Date } | null> {
  const open = { threadId: thread.id, endedAt: null };
  if ((await tx.answerPromise.count({ where: { ...open, until: { gte: now } } })) > 0) return null;
  const { hours, within, awayUntil } = await findHours(tx, thread.workspaceId);
  const isAway = awayUntil !== null && awayUntil > now;
  if (!isAway && within === 0) return null;
  const kind = isAway ? "away" : "rule";
  const until = afterWorkingHours(isAway ? awayUntil : now, within, hours);
  if (!until) return null;
  await tx.answerPromise.updateMany({ where: open, data: { endedAt: now, end: "renewed" } });
  await addPromise(tx, thread, { kind, byName: "", until, now, messageId });
  return { kind, until };
}
