import type { AnswerHours } from "#app/areas/messages/rules/answer-promise.ts";

const CLOCK = { hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" } as const;

/** A day without its date, for the time of its clocks alone. */
const timeOf = (minute: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, CLOCK).format(new Date(minute * 60_000));

/** "9:00–17:00". */
export const hoursText = (
  { fromMinute, toMinute }: Pick<AnswerHours, "fromMinute" | "toMinute">,
  locale: string,
): string => `${timeOf(fromMinute, locale)}–${timeOf(toMinute, locale)}`;
