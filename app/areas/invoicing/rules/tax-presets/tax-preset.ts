import type { Day } from "#app/kernel/day.ts";

/** A rate of a country's tax and since when it is in force; `rate` in basis points. */
export type PresetRate = { rate: number; from: Day; until?: Day; note: string; source: string };

/**
 * What a country asks of a freelance designer's invoice. Words are in the country's own language.
 */
export type TaxPreset = {
  name: string;
  rates: PresetRate[];
  /**
   * The exemption of small businesses and the words that the invoice has to (or by custom does)
   * carry; null where there is none.
   */
  exemption: { category: "exempt" | "outside_scope"; words: string; source: string } | null;
  reverseCharge: { words: string; source: string };
  /** A service to a business outside the country's own tax. */
  abroad: { words: string; source: string };
  /** What business clients at home withhold of the net and pay to the tax office, basis points. */
  withholding: { rate: number; note: string; source: string }[];
  /** What else is on invoices: for the settings' hints. */
  hint: string;
  /** The words of this country for a deposit's invoice and for the final one. */
  deposit: string;
};

/** What reverse charge rests on in every member state. */
export const EU_REVERSE = "Directive 2006/112/EC, articles 44, 196 and 226 (11a)";

/** Where a country asks for no words. */
export const NO_WORDS = { words: "", source: "" };
