import type { ReviewRequestWords } from "#words/mails/review-request.ts";

export const words: ReviewRequestWords = {
  subject: (p) => `Prašome peržiūrėti „${p.milestone}“`,
  heading: (p) => `Prašome peržiūrėti „${p.milestone}“`,
  lines: (p) => [
    `Sveiki, ${p.name}! Etapas „${p.milestone}“ paruoštas jūsų peržiūrai.`,
    `Tikslas jūsų žodžiais: ${p.goal}`,
    "Patvirtinkite arba paprašykite pakeitimų ir parašykite, ko trūksta.",
  ],
  action: "Peržiūrėti dabar",
};
