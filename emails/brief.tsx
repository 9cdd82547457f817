import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { briefWords } from "#words/mails/brief.ts";

export type BriefProps = {
  what: "sent" | "answered";
  name: string;
  from: string;
  project: string;
  url: string;
};

export const briefMail = defineMail(
  "brief",
  letterTemplate(briefWords, {
    facts: (p: BriefProps) => p,
    from: (p) => p.from,
    url: (p) => p.url,
  }),
);

export default preview(briefMail, {
  what: "sent",
  name: "Ona",
  from: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  url: "https://portal.example/portal/p",
});
