import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { invitationWords } from "#words/studio/mails/invitation.ts";

export type InvitationProps = {
  workspace: string;
  inviter: string;
  secretUrl: string;
  days: number;
};

export const invitationMail = defineMail(
  "invitation",
  letterTemplate(invitationWords, {
    facts: (p: InvitationProps) => p,
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
