import { pluralIn } from "#app/words/plural.ts";
import type { SigningCodeWords } from "#words/mails/signing-code.ts";

const plural = pluralIn<"one" | "few">("lt");

export const words: SigningCodeWords = {
  subject: (p) => `Jūsų kodas pasirašyti „${p.project}“`,
  heading: () => "Pasirašymo kodas",
  lines: (p) => [
    `Sveiki, ${p.name}! Įveskite šį kodą pasirašymo puslapyje. Jis galioja ${p.minutes} ${plural(p.minutes, { one: "minutę", few: "minutes", other: "minučių" })}, vieną kartą.`,
    "Jei kodo neprašėte, nieko nedarykite: be jo niekas nebus pasirašyta.",
  ],
  action: "",
};
