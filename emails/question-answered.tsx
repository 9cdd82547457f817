import { questionAnsweredWords } from "#words/mails/question-answered.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";

export type QuestionAnsweredProps = {
  name: string;
  from: string;
  project: string;
  question: string;
  /** The chosen one's title; empty for none of them. */
  option: string;
  reason: string;
  url: string;
};

export const questionAnsweredMail = defineMail(
  "question-answered",
  letterTemplate(questionAnsweredWords, {
    facts: (p: QuestionAnsweredProps) => p,
    from: (p) => p.from,
    url: (p) => p.url,
  }),
);

export default preview(questionAnsweredMail, {
  name: "Studio Žiemgala",
  from: "Ona",
  project: "Kavinė „Šviesa“",
  question: "Matte or gloss for the film?",
  option: "Matte",
  reason: "The light in the shop is bright.",
  url: "https://portal.example/app/projects/p/work/c",
});
