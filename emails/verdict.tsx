import { verdictWords } from "#words/studio/mails/verdict.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";

export type VerdictProps = {
  from: string;
  project: string;
  title: string;
  version: number;
  what:
    | "approved"
    | "approved_with_changes"
    | "changes_requested"
    | "taken-back"
    | "objected"
    | "objected-silence"
    | "silence";
  reason: string;
  /** Open notes that go with it. */
  notes: number;
  /** The milestone that was approved with it, if any. */
  milestone?: string;
  url: string;
};

export const verdictMail = defineMail(
  "verdict",
  letterTemplate(verdictWords, {
    facts: (p: VerdictProps) => p,
    from: (p) => p.project,
    url: (p) => p.url,
  }),
);

export default preview(verdictMail, {
  from: "Agnė",
  project: "Website",
  title: "Homepage",
  version: 2,
  what: "approved_with_changes",
  reason: "",
  notes: 2,
  url: "https://portal.example/app/projects/p/proofs/c",
});
