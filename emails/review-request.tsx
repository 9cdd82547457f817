import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { reviewRequestWords } from "#words/mails/review-request.ts";

export type ReviewRequestProps = {
  name: string;
  studio: string;
  project: string;
  goal: string;
  milestone: string;
  url: string;
};

export const reviewRequestMail = defineMail(
  "review-request",
  letterTemplate(reviewRequestWords, {
    facts: (p: ReviewRequestProps) => p,
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
