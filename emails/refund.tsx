import type { MinorUnits } from "#app/kernel/money.ts";
import { refundedWord } from "#app/areas/payments/ways/registry.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { refundWords } from "#words/mails/refund.ts";
import { waysWords } from "#words/ways.ts";

export type RefundProps = {
  name: string;
  studio: string;
  project: string;
  amount: MinorUnits;
  currency: string;
  /** The way to pay, by the name stored with the payment. */
  method: string;
};

export const refundMail = defineMail(
  "refund",
  letterTemplate(refundWords, {
    facts: (p: RefundProps, { money, language }) => ({
      ...p,
      amount: money(p.amount, p.currency),
      how: refundedWord(waysWords(language), p.method),
    }),
    from: (p) => p.studio,
  }),
);

export default preview(refundMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  amount: 72_600,
  currency: "EUR",
  method: "card",
});
