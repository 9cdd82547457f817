import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { agreementDeclinedWords } from "#words/studio/mails/agreement-declined.ts";

export type AgreementDeclinedProps = {
  client: string;
  project: string;
  reason: string;
  url: string;
};

export const agreementDeclinedMail = defineMail(
  "agreement-declined",
  letterTemplate(agreementDeclinedWords, {
    facts: (p: AgreementDeclinedProps) => p,
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
