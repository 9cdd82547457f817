import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";

export type CheckpointProps = {
  name: string;
  studio: string;
  project: string;
  milestone: string;
  title: string;
  body: string;
  files: number;
  url: string;
};

const words: Words<LetterWords<CheckpointProps>> = {
  en: {
    subject: (p) => `${p.project}: ${p.title}`,
    heading: (p) => p.title,
    lines: (p) => [
      `Hello ${p.name}, there is news in “${p.milestone}”:`,
      p.body,
      p.files > 0 ? `Files: ${p.files}` : "",
    ],
    action: "See it on the project page",
  },
  pl: {
    subject: (p) => `${p.project}: ${p.title}`,
    heading: (p) => p.title,
    lines: (p) => [
      `Dzień dobry, ${p.name}! Nowość w etapie „${p.milestone}”:`,
      p.body,
      p.files > 0 ? `Pliki: ${p.files}` : "",
    ],
    action: "Zobacz na stronie projektu",
  },
  lt: {
    subject: (p) => `${p.project}: ${p.title}`,
    heading: (p) => p.title,
    lines: (p) => [
      `Sveiki, ${p.name}! Naujiena etape „${p.milestone}“:`,
      p.body,
      p.files > 0 ? `Failai: ${p.files}` : "",
    ],
    action: "Žiūrėti projekto puslapyje",
  },
};

export const checkpointMail = defineMail(
  "checkpoint",
  letterTemplate<CheckpointProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(checkpointMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  milestone: "Concept",
  title: "Deposit",
  body: "Three directions",
  files: 2,
  url: "https://portal.example/portal/p",
});
