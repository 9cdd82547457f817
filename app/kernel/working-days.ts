import { addDays, type Day } from "./day.ts";

/**
 * When somebody works: the weekdays (ISO 8601, Monday is 1) and the stretches of days off, both
 * ends included.
 */
export type WorkCalendar = { weekdays: number[]; daysOff: { fromDay: Day; toDay: Day }[] };

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** A calendar without a working day for this long is treated as having none. */
const MOST_DAYS = 3_660;

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function isWorkingDay(day: Day, { weekdays, daysOff }: WorkCalendar): boolean {
  return (
    weekdays.includes(weekdayOf(day)) &&
    !daysOff.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
  );
}

/**
 * The day that many working days later; a start on a day off counts from the working day before it.
 * With 0 it is the day itself.
 * @throws RangeError when the calendar has no working day within ten years
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  let at = day;
  let left = count;
  for (let step = 0; left > 0; step++) {
    if (step > MOST_DAYS) throw new RangeError("the calendar has no working days");
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) left--;
  }
  return at;
}

/** Parses "1 2 3 4 5" as weekdays; without a valid one, Monday to Friday. */
export function parseWeekdays(stored: string): number[] {
  const days = WEEKDAYS.filter((day) => stored.split(" ").includes(String(day)));
  return days.length > 0 ? days : [1, 2, 3, 4, 5];
}
