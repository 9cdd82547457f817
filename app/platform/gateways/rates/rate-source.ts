import type { Day } from "#app/kernel/day.ts";
/** What one euro is worth, in each currency (ISO 4217), on a day. */
export type EuroRates = { day: Day; perEuro: Record<string, number> };

export type RateSource = {
  name: string;
  /** The newest rates that there are. @throws when the source can't be reached or read */
  latest(): Promise<EuroRates>;
};
