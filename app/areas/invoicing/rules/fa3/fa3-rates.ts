import type { Tax, TaxCategory } from "../tax.ts";

/** The rates that FA(3) knows, by basis points, and the field of their sum. */
export const RATES: Record<number, { field: number; rate: string }> = {
  2_300: { field: 1, rate: "23" },
  2_200: { field: 1, rate: "22" },
  800: { field: 2, rate: "8" },
  700: { field: 2, rate: "7" },
  500: { field: 3, rate: "5" },
};
export const ZEROES: Record<Exclude<TaxCategory, "standard">, { field: string; rate: string }> = {
  zero: { field: "6_1", rate: "0 KR" },
  exempt: { field: "7", rate: "zw" },
  outside_scope: { field: "8", rate: "np I" },
  reverse_charge: { field: "9", rate: "np II" },
};
/** The order of the sums. */
export const FIELDS = ["1", "2", "3", "6_1", "7", "8", "9"];

/** A text as a field of FA(3) accepts it. */
export const token = (text: string, most = 512): string =>
  text.replace(/\s+/gu, " ").trim().slice(0, most);

export const rateOf = ({ category, rate }: Pick<Tax, "category" | "rate">): string =>
  category === "standard" ? (RATES[rate]?.rate ?? "") : ZEROES[category].rate;

export const fieldOf = ({ category, rate }: Pick<Tax, "category" | "rate">): string =>
  category === "standard" ? String(RATES[rate]?.field ?? 1) : ZEROES[category].field;

const UNIT_WORDS: Record<string, string> = { HUR: "godz.", DAY: "dzień", MON: "mies." };

/** The unit of a line in Polish, by its code of UN/ECE Recommendation 20. */
export const unitWord = (code: string): string => UNIT_WORDS[code] ?? "szt.";
