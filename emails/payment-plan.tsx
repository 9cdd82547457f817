import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";

export type PaymentPlanProps = {
  name: string;
  studio: string;
  number: string;
  currency: string;
  dates: { dueOn: Day; amount: MinorUnits }[];
  url: string;
};

const list = (p: PaymentPlanProps, locale: string) =>
  p.dates.map(
    ({ dueOn, amount }) =>
      `${formatFullDay(dueOn, locale)}: ${formatMoney(amount, p.currency, locale)}`,
  );

const words: Words<LetterWords<PaymentPlanProps>> = {
  en: {
    subject: (p) => `The payment plan for invoice ${p.number}`,
    heading: (p) => `Invoice ${p.number} in ${p.dates.length} parts`,
    lines: (p) => [
      `Hello ${p.name},`,
      "This is what we agreed; nothing else has changed, and you may pay more or sooner at any time:",
      ...list(p, "en"),
    ],
    action: "See it and pay",
  },
  pl: {
    subject: (p) => `Plan spłaty faktury ${p.number}`,
    heading: (p) => `Faktura ${p.number} w częściach: ${p.dates.length}`,
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      "Oto, co ustaliliśmy; nic więcej się nie zmienia, a zapłacić można też więcej lub wcześniej:",
      ...list(p, "pl"),
    ],
    action: "Zobacz i zapłać",
  },
  lt: {
    subject: (p) => `Sąskaitos ${p.number} mokėjimo planas`,
    heading: (p) => `Sąskaita ${p.number} dalimis: ${p.dates.length}`,
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      "Taip susitarėme; daugiau niekas nesikeičia, o sumokėti galima ir daugiau ar anksčiau:",
      ...list(p, "lt"),
    ],
    action: "Peržiūrėti ir sumokėti",
  },
};

export const paymentPlanMail = defineMail(
  "payment-plan",
  letterTemplate<PaymentPlanProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(paymentPlanMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  number: "2026/001",
  currency: "EUR",
  dates: [
    { dueOn: "2026-12-06", amount: 36_300 },
    { dueOn: "2027-01-06", amount: 36_300 },
  ],
  url: "https://portal.example/portal/p",
});
