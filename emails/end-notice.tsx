import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { endNoticeWords } from "#words/mails/end-notice.ts";

export type EndNoticeProps = {
  what: "notice" | "ended";
  name: string;
  from: string;
  project: string;
  text: string;
  url: string;
};

export const endNoticeMail = defineMail(
  "end-notice",
  letterTemplate(endNoticeWords, {
    facts: (p: EndNoticeProps) => p,
    from: (p) => p.from,
    url: (p) => p.url,
  }),
);

export default preview(endNoticeMail, {
  what: "notice",
  name: "Ona",
  from: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  text: "Two more flags",
  url: "https://portal.example/portal/p",
});
