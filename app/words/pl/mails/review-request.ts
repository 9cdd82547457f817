import type { ReviewRequestWords } from "#words/mails/review-request.ts";

export const words: ReviewRequestWords = {
  subject: (p) => `Prosimy o ocenę: „${p.milestone}”`,
  heading: (p) => `Prosimy o ocenę: „${p.milestone}”`,
  lines: (p) => [
    `Dzień dobry, ${p.name}! Etap „${p.milestone}” czeka na Państwa ocenę.`,
    `Cel, Państwa słowami: ${p.goal}`,
    "Można go zaakceptować albo poprosić o zmiany i napisać, czego brakuje.",
  ],
  action: "Oceń teraz",
};
