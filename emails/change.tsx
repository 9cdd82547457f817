import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { changeWords } from "#words/mails/change.ts";

export type ChangeProps = {
  what:
    "requested" | "sent" | "declined" | "withdrawn" | "asked" | "gift" | "delivered" | "expired";
  name: string;
  from: string;
  project: string;
  number: number;
  title: string;
  text: string;
  url: string;
};

export const changeMail = defineMail(
  "change",
  letterTemplate(changeWords, {
    facts: (p: ChangeProps) => p,
    from: (p) => p.from,
    url: (p) => p.url,
  }),
);

export default preview(changeMail, {
  what: "expired",
  name: "Ona",
  from: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  number: 2,
  title: "Deposit",
  text: "Two more flags",
  url: "https://portal.example/portal/p",
});
