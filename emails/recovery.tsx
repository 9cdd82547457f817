import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { recoveryWords } from "#words/studio/mails/recovery.ts";

export type RecoveryProps = { name: string; secretUrl: string; minutes: number };

export const recoveryMail = defineMail(
  "recovery",
  letterTemplate(recoveryWords, {
    facts: (p: RecoveryProps) => p,
    from: (p) => p.name,
    url: (p) => p.secretUrl,
  }),
);

export default preview(recoveryMail, {
  name: "Ona",
  secretUrl: "https://portal.example/recover/abc",
  minutes: 60,
});
