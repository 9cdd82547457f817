import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { checkpointWords } from "#words/mails/checkpoint.ts";

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

export const checkpointMail = defineMail(
  "checkpoint",
  letterTemplate(checkpointWords, {
    facts: (p: CheckpointProps) => p,
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
