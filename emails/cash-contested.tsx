import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import { formatMoney } from "#app/platform/i18n/format.ts";

export type CashContestedProps = {
  client: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  text: string;
  url: string;
};

const words: { en: LetterWords<CashContestedProps> } = {
  en: {
    subject: (p) => `${p.client} disagrees with the cash recorded for ${p.number}`,
    heading: (p) => `${p.client} disagrees with the cash recorded for ${p.number}`,
    lines: (p) => [
      `You recorded ${formatMoney(p.amount, p.currency, "en")} in cash. ${p.client} writes: “${p.text}”`,
      "Your books haven't changed. Settle it between you; if it was a mistake, reverse the payment and record what is right.",
    ],
    action: "See the payment",
  },
};

export const cashContestedMail = defineMail(
  "cash-contested",
  letterTemplate<CashContestedProps>(words, {
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
