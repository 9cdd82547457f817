import { inLanguage } from "#app/kernel/language.ts";
import type { GuestWords } from "#app/words/en/portal.ts";
import { words as en } from "#app/words/en/portal.ts";
import { words as lt } from "#app/words/lt/portal.ts";
import { words as pl } from "#app/words/pl/portal.ts";

export type { GuestWords };

export const guestWords = (locale: string): GuestWords => inLanguage(locale, { en, lt, pl });
