import type { Day } from "#app/kernel/day.ts";
/** The value of one euro in each currency (ISO 4217) on a day. */
export type EuroRates = { day: Day; perEuro: Record<string, number> };

export type RateSource = {
  name: string;
  /** The latest rates. @throws when the source can't be reached or read */
  latest(): Promise<EuroRates>;
};
