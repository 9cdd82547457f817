import type { GuestWords } from "#app/words/en/portal.ts";
import { words as en } from "#app/words/en/portal.ts";
import { words as lt } from "#app/words/lt/portal.ts";
import { words as pl } from "#app/words/pl/portal.ts";
import { byLanguage } from "./by-language.ts";

export type { GuestWords };

export const guestWords = byLanguage<GuestWords>({ en, lt, pl });
