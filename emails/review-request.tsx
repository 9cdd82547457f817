import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";

export type ReviewRequestProps = {
  name: string;
  studio: string;
  project: string;
  goal: string;
  milestone: string;
  url: string;
};

const words: Words<LetterWords<ReviewRequestProps>> = {
  en: {
    subject: (p) => `Please look at “${p.milestone}”`,
    heading: (p) => `Please look at “${p.milestone}”`,
    lines: (p) => [
      `Hello ${p.name}, “${p.milestone}” is ready for your review.`,
      `The goal, in your words: ${p.goal}`,
      "Approve it, or ask for changes and say what is missing.",
    ],
    action: "Review it now",
  },
  pl: {
    subject: (p) => `Prosimy o ocenę: „${p.milestone}”`,
    heading: (p) => `Prosimy o ocenę: „${p.milestone}”`,
    lines: (p) => [
      `Dzień dobry, ${p.name}! Etap „${p.milestone}” czeka na Państwa ocenę.`,
      `Cel, Państwa słowami: ${p.goal}`,
      "Można go zaakceptować albo poprosić o zmiany i napisać, czego brakuje.",
    ],
    action: "Oceń teraz",
  },
  lt: {
    subject: (p) => `Prašome peržiūrėti „${p.milestone}“`,
    heading: (p) => `Prašome peržiūrėti „${p.milestone}“`,
    lines: (p) => [
      `Sveiki, ${p.name}! Etapas „${p.milestone}“ paruoštas jūsų peržiūrai.`,
      `Tikslas jūsų žodžiais: ${p.goal}`,
      "Patvirtinkite arba paprašykite pakeitimų ir parašykite, ko trūksta.",
    ],
    action: "Peržiūrėti dabar",
  },
};

export const reviewRequestMail = defineMail(
  "review-request",
  letterTemplate<ReviewRequestProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(reviewRequestMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  goal: "Be seen",
  milestone: "Concept",
  url: "https://portal.example/portal/p",
});
