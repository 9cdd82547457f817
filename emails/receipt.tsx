import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { receiptWords } from "#words/mails/receipt.ts";

export type ReceiptProps = {
  name: string;
  studio: string;
  project: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  /** The way to pay, by the name stored with the payment. */
  method: string;
  balance: MinorUnits;
  side: "client" | "studio";
  /** Where the client confirms or contests that cash was paid. */
  url?: string;
};

export const receiptMail = defineMail(
  "receipt",
  letterTemplate(receiptWords, {
    facts: (p: ReceiptProps, { money }) => ({
      ...p,
      amount: money(p.amount, p.currency),
      balance: p.balance > 0 ? money(p.balance, p.currency) : null,
      asksForConfirmation: Boolean(p.url),
    }),
    from: (p) => p.studio,
    url: (p) => p.url ?? "",
  }),
);

export default preview(receiptMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  method: "card",
  balance: 0,
  side: "client",
  url: "https://portal.example/portal/p",
});
