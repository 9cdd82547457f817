import { addDays, dayOf, type Day } from "#app/kernel/day.ts";
import { instantAt } from "#app/kernel/wall-clock.ts";
import { isWorkingDay, type WorkCalendar } from "#app/kernel/working-days.ts";

/** Whose promise it is: a member's own, the studio's rule, or that of its absence. */
export const PROMISE_KINDS = ["own", "rule", "away"] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** When a studio answers, in its own zone (IANA). Minutes are counted from midnight. */
export type AnswerHours = WorkCalendar & {
  fromMinute: number;
  toMinute: number;
  timeZone: string;
};

const MINUTE_MS = 60_000;
/** A calendar without a working day for this long has none. */
const MOST_DAYS = 3_660;

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** The instant at which the studio's clocks show a minute of a day. */
function at(day: Day, minute: number, timeZone: string): Date {
  // Midnight at the end of a day is the next one's beginning.
  const isNext = minute >= 24 * 60;
  const local = isNext
    ? `${addDays(day, 1)}T${clock(minute - 24 * 60)}`
    : `${day}T${clock(minute)}`;
  return instantAt(local, timeZone) ?? new Date(Number.NaN);
}

/** The stretches in which the studio answers, from an instant on. */
function* stretchesFrom(from: Date, hours: AnswerHours): Generator<{ begins: Date; ends: Date }> {
  const { fromMinute, toMinute, timeZone } = hours;
  let day = dayOf(from, timeZone);
  for (let step = 0; step < MOST_DAYS; step++, day = addDays(day, 1)) {
    if (!isWorkingDay(day, hours)) continue;
    const [opens, ends] = [at(day, fromMinute, timeZone), at(day, toMinute, timeZone)];
    const begins = opens > from ? opens : from;
    if (begins < ends) yield { begins, ends };
  }
}

/**
 * The instant so many working hours later. What comes outside of the hours counts from their next
 * beginning; with 0 it is that beginning. Null where ten years don't have so many.
 */
export function afterWorkingHours(from: Date, count: number, hours: AnswerHours): Date | null {
  let left = count * 60 * MINUTE_MS;
  for (const { begins, ends } of stretchesFrom(from, hours)) {
    const room = ends.getTime() - begins.getTime();
    if (left <= room) return new Date(begins.getTime() + left);
    left -= room;
  }
  return null;
}

/** Less than this of a day's hours is no time to answer in, in milliseconds. */
const LEAST_MS = 60 * MINUTE_MS;

/**
 * Times that a member can promise with one press: today's end if there is time, the next working
 * day's middle and end, and the end of the one after.
 */
export function promiseTimes(now: Date, hours: AnswerHours): Date[] {
  const times: Date[] = [];
  const today = dayOf(now, hours.timeZone);
  let days = 0;
  for (const { begins, ends } of stretchesFrom(now, hours)) {
    const isToday = dayOf(begins, hours.timeZone) === today;
    if (isToday && ends.getTime() - begins.getTime() >= LEAST_MS) times.push(ends);
    if (isToday) continue;
    if (days === 0) times.push(new Date((begins.getTime() + ends.getTime()) / 2));
    times.push(ends);
    days += 1;
    if (days === 2) break;
  }
  return times;
}

/** How a promise ended: with an answer, with another one, or because none was needed any more. */
export const PROMISE_ENDS = ["answered", "renewed", "settled"] as const;
export type PromiseEnd = (typeof PROMISE_ENDS)[number];

export type PromiseTimes = { until: Date; endedAt: Date | null; end: PromiseEnd | null };

/** Soon enough to break that it wants an answer, or a new time, in milliseconds. */
export const NEAR_MS = 2 * 60 * MINUTE_MS;

export type PromiseState =
  "open" | "near" | "broken" | "kept" | "late" | "renewed" | "settled" | "missed";

/** Both sides read the same: a promise that wasn't kept says so, whatever came afterwards. */
export function promiseState({ until, endedAt, end }: PromiseTimes, now: Date): PromiseState {
  const isBroken = (endedAt ?? now) > until;
  if (endedAt === null && !isBroken)
    return until.getTime() - now.getTime() <= NEAR_MS ? "near" : "open";
  if (endedAt === null) return "broken";
  if (end === "answered") return isBroken ? "late" : "kept";
  return isBroken ? "missed" : (end ?? "renewed");
}
