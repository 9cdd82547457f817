import type { Day } from "#app/kernel/day.ts";

/** A rate of a country's tax and the days it is in force; `rate` in basis points. */
export type PresetRate = { rate: number; from: Day; until?: Day; note: string; source: string };

/**
 * What a country requires of a freelance designer's invoice. Words are in the country's own
 * language.
 */
export type TaxPreset = {
  name: string;
  rates: PresetRate[];
  /**
   * The exemption of small businesses and the words that the invoice must (or by custom does)
   * carry; null if there is none.
   */
  exemption: { category: "exempt" | "outside_scope"; words: string; source: string } | null;
  reverseCharge: { words: string; source: string };
  /** A service to a business outside the country's own tax. */
  abroad: { words: string; source: string };
  /**
   * What domestic business clients withhold from the net and pay to the tax office, basis points.
   */
  withholding: { rate: number; note: string; source: string }[];
  /** What else an invoice needs, for hints in the settings. */
  hint: string;
  /** The country's words for a deposit invoice and for the final one. */
  deposit: string;
};

/** The legal basis of reverse charge in every member state. */
export const EU_REVERSE = "Directive 2006/112/EC, articles 44, 196 and 226 (11a)";

/** For a country that requires no words. */
export const NO_WORDS = { words: "", source: "" };
