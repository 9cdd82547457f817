import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { decisionWords } from "#words/studio/mails/decision.ts";

export type DecisionProps = {
  client: string;
  project: string;
  milestone: string;
  decision: "approved" | "changes_requested";
  reason: string;
  url: string;
};

export const decisionMail = defineMail(
  "decision",
  letterTemplate(decisionWords, {
    facts: (p: DecisionProps) => p,
    from: (p) => p.project,
    url: (p) => p.url,
  }),
);

export default preview(decisionMail, {
  client: "Jonas",
  project: "Kavinė „Šviesa“",
  milestone: "Concept",
  decision: "approved",
  reason: "proposal",
  url: "https://portal.example/portal/p",
});
