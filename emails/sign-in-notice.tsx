import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { signInNoticeWords } from "#words/studio/mails/sign-in-notice.ts";

export type SignInNoticeProps = { name: string; url: string };

export const signInNoticeMail = defineMail(
  "sign-in-notice",
  letterTemplate(signInNoticeWords, {
    facts: (p: SignInNoticeProps) => p,
    from: () => "Milepost",
    url: (p) => p.url,
  }),
);

export default preview(signInNoticeMail, {
  name: "Ona",
  url: "https://portal.example/app/settings/account",
});
