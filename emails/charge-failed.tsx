import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";

export type ChargeFailedProps = {
  name: string;
  studio: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  url: string;
};

const sum = (p: ChargeFailedProps, locale: string) => formatMoney(p.amount, p.currency, locale);

const words: Words<LetterWords<ChargeFailedProps>> = {
  en: {
    subject: (p) => `The card wasn't charged: ${sum(p, "en")} for ${p.number}`,
    heading: () => "The card wasn't charged",
    lines: (p) => [
      `Hello ${p.name},`,
      `Your bank didn't let us charge ${sum(p, "en")} for invoice ${p.number}. Often it just wants you to confirm the payment. Nothing was charged, and we won't try again automatically.`,
    ],
    action: "Pay it now",
  },
  pl: {
    subject: (p) => `Karta nie została obciążona: ${sum(p, "pl")}, ${p.number}`,
    heading: () => "Karta nie została obciążona",
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      `Bank nie pozwolił pobrać ${sum(p, "pl")} za fakturę ${p.number}. Często chce tylko potwierdzenia. Nic nie pobrano i nie spróbujemy ponownie sami.`,
    ],
    action: "Zapłać teraz",
  },
  lt: {
    subject: (p) => `Kortelė neapmokestinta: ${sum(p, "lt")}, ${p.number}`,
    heading: () => "Kortelė neapmokestinta",
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      `Bankas neleido nuskaityti ${sum(p, "lt")} už sąskaitą ${p.number}. Dažnai jis tik nori Jūsų patvirtinimo. Pinigai nenuskaityti, ir patys daugiau nebandysime.`,
    ],
    action: "Sumokėti dabar",
  },
};

export const chargeFailedMail = defineMail(
  "charge-failed",
  letterTemplate<ChargeFailedProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(chargeFailedMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  url: "https://portal.example/portal/p",
});
