import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";

export type InvitationProps = {
  workspace: string;
  inviter: string;
  secretUrl: string;
  days: number;
};

const words: { en: LetterWords<InvitationProps> } = {
  en: {
    subject: (p) => `${p.inviter} invites you to ${p.workspace}`,
    heading: (p) => `${p.inviter} invites you to ${p.workspace}`,
    lines: (p) => [
      `${p.inviter} invites you to work in ${p.workspace} on Milepost. The invitation is good for ${p.days} days.`,
    ],
    action: "Join",
  },
};

export const invitationMail = defineMail(
  "invitation",
  letterTemplate<InvitationProps>(words, {
    from: (p) => p.workspace,
    url: (p) => p.secretUrl,
  }),
);

export default preview(invitationMail, {
  workspace: "Studio",
  inviter: "Rūta",
  secretUrl: "https://portal.example/g/abc",
  days: 7,
});
