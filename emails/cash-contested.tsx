import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { cashContestedWords } from "#words/studio/mails/cash-contested.ts";

export type CashContestedProps = {
  client: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  text: string;
  url: string;
};

export const cashContestedMail = defineMail(
  "cash-contested",
  letterTemplate(cashContestedWords, {
    facts: (p: CashContestedProps, { money }) => ({ ...p, amount: money(p.amount, p.currency) }),
    from: (p) => p.client,
    url: (p) => p.url,
  }),
);

export default preview(cashContestedMail, {
  client: "Jonas",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  text: "Two more flags",
  url: "https://portal.example/portal/p",
});
