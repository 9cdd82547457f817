import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { invoiceWords } from "#words/mails/invoice.ts";

export type InvoiceProps = {
  name: string;
  studio: string;
  project: string;
  number: string;
  title: string;
  amount: MinorUnits;
  currency: string;
  dueOn: Day;
  invoiceId: string;
  url: string;
  /** A lower amount for paying up to a day, minor units. */
  early?: {
    on: Day;
    amount: MinorUnits;
  } | null;
};

/** The document credits something, asks for money, or is settled already. */
function askOf({ amount }: InvoiceProps): "credit" | "open" | "settled" {
  if (amount < 0) return "credit";
  return amount > 0 ? "open" : "settled";
}

export const invoiceMail = defineMail(
  "invoice",
  letterTemplate(invoiceWords, {
    facts: (p: InvoiceProps, { money, fullDay }) => ({
      ...p,
      ask: askOf(p),
      amount: money(Math.abs(p.amount), p.currency),
      dueOn: fullDay(p.dueOn),
      early: p.early
        ? { on: fullDay(p.early.on), amount: money(p.early.amount, p.currency) }
        : null,
    }),
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(invoiceMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  number: "2026/001",
  title: "Deposit",
  amount: 72_600,
  currency: "EUR",
  dueOn: "2026-12-06",
  invoiceId: "i",
  url: "https://portal.example/portal/p",
});
