import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { paymentFailedWords } from "#words/mails/payment-failed.ts";

/** Money that was on its way and didn't arrive. `side` is the reader. */
export type PaymentFailedProps = {
  name: string;
  studio: string;
  project: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  side: "client" | "studio";
  url: string;
};

export const paymentFailedMail = defineMail(
  "payment-failed",
  letterTemplate(paymentFailedWords, {
    facts: (p: PaymentFailedProps, { money }) => ({ ...p, amount: money(p.amount, p.currency) }),
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(paymentFailedMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  side: "client",
  url: "https://portal.example/portal/p",
});
