import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";

export type RecoveryProps = { name: string; secretUrl: string; minutes: number };

const words: { en: LetterWords<RecoveryProps> } = {
  en: {
    subject: () => "Choose a new password",
    heading: () => "Choose a new password",
    lines: (p) => [
      `Hello ${p.name}, somebody asked for a new password for your account. The link works once, for ${p.minutes} minutes.`,
      "If it wasn't you, do nothing: your password stays as it is.",
    ],
    action: "Choose a new password",
  },
};

export const recoveryMail = defineMail(
  "recovery",
  letterTemplate<RecoveryProps>(words, {
    from: (p) => p.name,
    url: (p) => p.secretUrl,
  }),
);

export default preview(recoveryMail, {
  name: "Ona",
  secretUrl: "https://portal.example/recover/abc",
  minutes: 60,
});
