import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { signTurnWords } from "#words/mails/sign-turn.ts";

/**
 * `before` is who signed last, "" when nobody has; `reminder` is set when the reader was asked
 * before.
 */
export type SignTurnProps = {
  name: string;
  studio: string;
  project: string;
  before: string;
  reminder: boolean;
  url: string;
};

export const signTurnMail = defineMail(
  "sign-turn",
  letterTemplate(signTurnWords, {
    facts: (p: SignTurnProps) => p,
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(signTurnMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  before: "Jonas",
  reminder: true,
  url: "https://portal.example/portal/p",
});
