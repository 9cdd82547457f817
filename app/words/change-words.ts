import { words as en } from "#app/words/en/change.ts";
import { words as lt } from "#app/words/lt/change.ts";
import { words as pl } from "#app/words/pl/change.ts";
import { byLanguage } from "./by-language.ts";
import type { ChangeWords } from "#app/words/en/change.ts";

export type { ChangeWords };

export const changeWords = byLanguage<ChangeWords>({ en, lt, pl });
