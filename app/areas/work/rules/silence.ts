import { addDays, type Day } from "#app/kernel/day.ts";

/** So many days the last notice leaves for an answer. */
const LAST_NOTICE_DAYS = 2;

export type Notice = {
  number: 1 | 2;
  sentOn: Day;
  /** The day that it names. */
  until: Day;
  /** Taken by the mail's carrier, with nothing that came back; on its way; or neither. */
  arrival: "arrived" | "waiting" | "lost";
};

/** One contact's silence on a version: since when, what was signed, and the notices so far. */
export type Silence = {
  shownOn: Day;
  /** As signed: more than 0. */
  days: number;
  /** By when the studio asked for an answer itself, if it did. */
  answerBy: Day | null;
  notices: Notice[];
};

const later = (one: Day, other: Day): Day => (one > other ? one : other);

const noticeOf = ({ notices }: Silence, wanted: 1 | 2) =>
  notices.find(({ number }) => number === wanted);

/** The day on which a notice is due: halfway, and two days before the end, never both at once. */
export function noticeDay(number: 1 | 2, silence: Silence): Day {
  const { shownOn, days } = silence;
  if (number === 1) return addDays(shownOn, Math.floor(days / 2));
  const due = addDays(shownOn, days - LAST_NOTICE_DAYS);
  const first = noticeOf(silence, 1);
  return first ? later(due, addDays(first.sentOn, 1)) : due;
}

/**
 * The last day for an answer: never before a day that a notice has named, or the studio has asked
 * for. It moves when a notice goes out late, since the last one always leaves its days.
 */
export function lastDay(silence: Silence, today: Day): Day {
  const [first, second] = [noticeOf(silence, 1), noticeOf(silence, 2)];
  const firstDay = first?.sentOn ?? later(noticeDay(1, silence), today);
  const secondDay =
    second?.sentOn ?? later(later(noticeDay(2, silence), today), addDays(firstDay, 1));
  const named = [...silence.notices.map(({ until }) => until), silence.answerBy ?? silence.shownOn];
  return [addDays(secondDay, LAST_NOTICE_DAYS), ...named].reduce(
    later,
    addDays(silence.shownOn, silence.days),
  );
}

/** Without its notices silence never means anything: one that is lost ends it. */
export const isLost = ({ notices }: Silence): boolean =>
  notices.some(({ arrival }) => arrival === "lost");

/** What follows today: a notice, consent, or nothing yet. */
export function nextStep(silence: Silence, today: Day): "first" | "second" | "consent" | "wait" {
  const [first, second] = [noticeOf(silence, 1), noticeOf(silence, 2)];
  if (isLost(silence)) return "wait";
  if (!first) return today >= noticeDay(1, silence) ? "first" : "wait";
  if (first.arrival === "waiting") return "wait";
  if (!second) return today >= noticeDay(2, silence) ? "second" : "wait";
  return second.arrival === "arrived" && today > lastDay(silence, today) ? "consent" : "wait";
}
