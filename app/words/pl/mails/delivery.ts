import type { DeliveryWords } from "#words/mails/delivery.ts";

export const words: DeliveryWords = {
  subject: (p) => `Pliki końcowe projektu „${p.project}” są gotowe`,
  heading: (p) => `Gotowe: ${p.folders}`,
  lines: (p) => [
    `Dzień dobry, ${p.name}! Te pliki końcowe projektu „${p.project}” można już pobrać: ${p.folders}.`,
    p.until === null ? "Pozostaną na stronie projektu." : `Można je pobrać do ${p.until}.`,
  ],
  action: "Otwórz pliki końcowe",
};
