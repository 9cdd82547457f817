import type { Day } from "#app/kernel/day.ts";
import { ch } from "./ch.ts";
import { de } from "./de.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { gb } from "./gb.ts";
import { ie } from "./ie.ts";
import { it } from "./it.ts";
import { lt } from "./lt.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { us } from "./us.ts";
import type { PresetRate, TaxPreset } from "./tax-preset.ts";

/**
 * Presets, each with its source. They fill the settings and can be overridden there; they are no
 * legal advice. The rate in force on the day of supply applies.
 */
export const TAX_PRESETS: Record<string, TaxPreset> = {
  PL: pl,
  LT: lt,
  DE: de,
  FR: fr,
  NL: nl,
  ES: es,
  IT: it,
  IE: ie,
  GB: gb,
  CH: ch,
  US: us,
};

export const presetOf = (country: string): TaxPreset | null => TAX_PRESETS[country] ?? null;

/** The rates of a country that are in force on a day, the highest first. */
export function ratesOn(country: string, day: Day): PresetRate[] {
  const rates = presetOf(country)?.rates ?? [];
  return rates
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .sort((a, b) => b.rate - a.rate);
}
