import { inLanguage } from "#app/kernel/language.ts";
import { en, type GuestWords } from "#app/words/en/portal.ts";
import { lt } from "#app/words/lt/portal.ts";
import { pl } from "#app/words/pl/portal.ts";

export type { GuestWords };

export function guestWords(locale: string): GuestWords {
  return inLanguage(locale, { en, pl, lt });
}
