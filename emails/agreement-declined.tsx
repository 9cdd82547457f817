import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";

export type AgreementDeclinedProps = {
  client: string;
  project: string;
  reason: string;
  url: string;
};

const words: { en: LetterWords<AgreementDeclinedProps> } = {
  en: {
    subject: (p) => `Declined: ${p.project}`,
    heading: (p) => `Declined: ${p.project}`,
    lines: (p) => [
      `${p.client} has declined the agreement, and says:`,
      p.reason,
      "You can change the scope and send it again.",
    ],
    action: "Open the project",
  },
};

export const agreementDeclinedMail = defineMail(
  "agreement-declined",
  letterTemplate<AgreementDeclinedProps>(words, {
    from: (p) => p.project,
    url: (p) => p.url,
  }),
);

export default preview(agreementDeclinedMail, {
  client: "Jonas",
  project: "Kavinė „Šviesa“",
  reason: "proposal",
  url: "https://portal.example/portal/p",
});
