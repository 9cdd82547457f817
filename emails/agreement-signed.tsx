import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { agreementSignedWords } from "#words/mails/agreement-signed.ts";

export type AgreementSignedProps = {
  name: string;
  studio: string;
  project: string;
  signer: string;
  agreementId: string;
  url: string;
  side: "client" | "studio";
};

export const agreementSignedMail = defineMail(
  "agreement-signed",
  letterTemplate(agreementSignedWords, {
    facts: (p: AgreementSignedProps) => p,
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(agreementSignedMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  signer: "Jonas",
  agreementId: "a",
  url: "https://portal.example/portal/p",
  side: "client",
});
