import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { signingCodeWords } from "#words/mails/signing-code.ts";

export type SigningCodeProps = {
  name: string;
  studio: string;
  project: string;
  secretCode: string;
  minutes: number;
};

export const signingCodeMail = defineMail(
  "signing-code",
  letterTemplate(signingCodeWords, {
    facts: (p: SigningCodeProps) => p,
    from: (p) => p.studio,
    code: (p) => p.secretCode,
  }),
);

export default preview(signingCodeMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  secretCode: "123456",
  minutes: 15,
});
