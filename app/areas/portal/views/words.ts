import { en, type GuestWords } from "./words.en.ts";
import { lt } from "./words.lt.ts";
import { pl } from "./words.pl.ts";

export type { GuestWords };

export function guestWords(locale: string): GuestWords {
  return locale === "pl" ? pl : locale === "lt" ? lt : en;
}
