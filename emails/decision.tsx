import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";

export type DecisionProps = {
  client: string;
  project: string;
  milestone: string;
  decision: "approved" | "changes_requested";
  reason: string;
  url: string;
};

const words: { en: LetterWords<DecisionProps> } = {
  en: {
    subject: (p) =>
      p.decision === "approved" ? `Approved: ${p.milestone}` : `Changes requested: ${p.milestone}`,
    heading: (p) =>
      p.decision === "approved" ? `Approved: ${p.milestone}` : `Changes requested: ${p.milestone}`,
    lines: (p) => [
      p.decision === "approved"
        ? `${p.client} has approved “${p.milestone}”.`
        : `${p.client} asks for changes in “${p.milestone}”:`,
      p.reason,
    ],
    action: "Open the project",
  },
};

export const decisionMail = defineMail(
  "decision",
  letterTemplate<DecisionProps>(words, {
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
