import type { MinorUnits } from "#app/kernel/money.ts";
import { refundedWord } from "#app/areas/payments/ways/registry.ts";
import { words as waysEn } from "#app/words/en/ways.ts";
import { words as waysLt } from "#app/words/lt/ways.ts";
import { words as waysPl } from "#app/words/pl/ways.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";

export type RefundProps = {
  name: string;
  studio: string;
  project: string;
  amount: MinorUnits;
  currency: string;
  /** The way to pay, by the name stored with the payment. */
  method: string;
};

const words: Words<LetterWords<RefundProps>> = {
  en: {
    subject: (p) => `Refunded: ${formatMoney(p.amount, p.currency, "en")}`,
    heading: (p) => `Refunded: ${formatMoney(p.amount, p.currency, "en")}`,
    lines: (p) => [
      `Hello ${p.name}, ${p.studio} has refunded ${formatMoney(p.amount, p.currency, "en")} for “${p.project}”.`,
      refundedWord(waysEn, p.method),
    ],
    action: "",
  },
  pl: {
    subject: (p) => `Zwrot: ${formatMoney(p.amount, p.currency, "pl")}`,
    heading: (p) => `Zwrot: ${formatMoney(p.amount, p.currency, "pl")}`,
    lines: (p) => [
      `Dzień dobry, ${p.name}! ${p.studio} zwraca ${formatMoney(p.amount, p.currency, "pl")} za „${p.project}”.`,
      refundedWord(waysPl, p.method),
    ],
    action: "",
  },
  lt: {
    subject: (p) => `Grąžinta: ${formatMoney(p.amount, p.currency, "lt")}`,
    heading: (p) => `Grąžinta: ${formatMoney(p.amount, p.currency, "lt")}`,
    lines: (p) => [
      `Sveiki, ${p.name}! ${p.studio} grąžino ${formatMoney(p.amount, p.currency, "lt")} už „${p.project}“.`,
      refundedWord(waysLt, p.method),
    ],
    action: "",
  },
};

export const refundMail = defineMail(
  "refund",
  letterTemplate<RefundProps>(words, { from: (p) => p.studio }),
);

export default preview(refundMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  amount: 72_600,
  currency: "EUR",
  method: "card",
});
