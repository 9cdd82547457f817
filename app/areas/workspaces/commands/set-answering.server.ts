import { Refusal } from "#app/kernel/verdict.ts";
import { instantAt } from "#app/kernel/wall-clock.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** As typed. */
export type AnsweringInput = { from: string; to: string; within: string; awayUntil: string };

/** The most working hours that a rule can promise an answer in. */
const MOST_HOURS = 400;
/** A day's hours are an hour at least, in minutes. */
const LEAST_MINUTES = 60;
/** Nobody is away for longer, in milliseconds. */
const MOST_AWAY_MS = 400 * 24 * 3_600_000;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/u;

function minuteOf(typed: string): number {
  const [, hour, minute] = CLOCK.exec(typed) ?? [];
  if (hour === undefined || minute === undefined) throw new Refusal("hours-wrong");
  return Number(hour) * 60 + Number(minute);
}

/**
 * When the studio answers messages, in its own zone; in how many working hours its rule promises
 * that, 0 for no rule; and until when nobody answers.
 * @throws Refusal "hours-wrong", "time-wrong"
 */
export async function setAnswering(
  { db, actor, now }: Context<Member>,
  input: AnsweringInput,
): Promise<void> {
  const from = minuteOf(input.from);
  // Midnight ends a day.
  const to = minuteOf(input.to) || 24 * 60;
  const within = Number(input.within || 0);
  const isCount = Number.isInteger(within) && within >= 0 && within <= MOST_HOURS;
  if (to - from < LEAST_MINUTES || !isCount) throw new Refusal("hours-wrong");
  const where = { id: actor.workspaceId };
  const { timeZone } = await db.workspace.findFirstOrThrow({ where, select: { timeZone: true } });
  const awayUntil = input.awayUntil === "" ? null : instantAt(input.awayUntil, timeZone);
  const isSane = awayUntil !== null && awayUntil.getTime() - now.getTime() < MOST_AWAY_MS;
  if (input.awayUntil !== "" && !isSane) throw new Refusal("time-wrong");
  await db.workspace.update({
    where,
    data: { answerFrom: from, answerTo: to, answerWithin: within, awayUntil },
  });
}
