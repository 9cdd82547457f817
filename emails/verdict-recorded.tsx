import { verdictRecordedWords } from "#words/mails/verdict-recorded.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";

export type VerdictRecordedProps = {
  name: string;
  studio: string;
  project: string;
  title: string;
  version: number;
  decision: "approved" | "approved_with_changes" | "changes_requested";
  /** How the contact said it. */
  source: string;
  url: string;
};

export const verdictRecordedMail = defineMail(
  "verdict-recorded",
  letterTemplate(verdictRecordedWords, {
    facts: (p: VerdictRecordedProps) => p,
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(verdictRecordedMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  title: "Homepage",
  version: 2,
  decision: "approved",
  source: "By telephone on 3 March",
  url: "https://portal.example/portal/p/proofs/c",
});
