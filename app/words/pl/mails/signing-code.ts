import { pluralIn } from "#app/words/plural.ts";
import type { SigningCodeWords } from "#words/mails/signing-code.ts";

const plural = pluralIn<"one" | "few">("pl");

export const words: SigningCodeWords = {
  subject: (p) => `Kod do podpisania „${p.project}”`,
  heading: () => "Kod do podpisu",
  lines: (p) => [
    `Dzień dobry, ${p.name}! Proszę wpisać ten kod na stronie podpisu. Działa przez ${p.minutes} ${plural(p.minutes, { one: "minutę", few: "minuty", other: "minut" })}, jeden raz.`,
    "Jeśli to nie Państwo prosili o kod, nic nie trzeba robić: bez niego nic nie zostanie podpisane.",
  ],
  action: "",
};
