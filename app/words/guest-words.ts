import { en, type GuestWords } from "#app/words/en/portal.ts";
import { lt } from "#app/words/lt/portal.ts";
import { pl } from "#app/words/pl/portal.ts";

export type { GuestWords };

export function guestWords(locale: string): GuestWords {
  return locale === "pl" ? pl : locale === "lt" ? lt : en;
}
