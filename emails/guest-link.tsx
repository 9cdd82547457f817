import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { guestLinkWords } from "#words/mails/guest-link.ts";

export type GuestLinkProps = {
  name: string;
  studio: string;
  project: string;
  secretUrl: string;
  reason: "proposal" | "new-link";
};

export const guestLinkMail = defineMail(
  "guest-link",
  letterTemplate(guestLinkWords, {
    facts: (p: GuestLinkProps) => p,
    from: (p) => p.studio,
    url: (p) => p.secretUrl,
  }),
);

export default preview(guestLinkMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  secretUrl: "https://portal.example/g/abc",
  reason: "proposal",
});
