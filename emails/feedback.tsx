import { feedbackWords } from "#words/studio/mails/feedback.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";

export type FeedbackProps = {
  name: string;
  from: string;
  project: string;
  title: string;
  version: number;
  /** How many notes were sent; 0 for an answer to one. */
  notes: number;
  url: string;
};

export const feedbackMail = defineMail(
  "feedback",
  letterTemplate(feedbackWords, {
    facts: (p: FeedbackProps) => p,
    from: (p) => p.project,
    url: (p) => p.url,
  }),
);

export default preview(feedbackMail, {
  name: "Studio Žiemgala",
  from: "Agnė",
  project: "Website",
  title: "Homepage",
  version: 2,
  notes: 3,
  url: "https://portal.example/app/projects/p/proofs/c",
});
