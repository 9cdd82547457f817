import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { paymentPlanWords } from "#words/mails/payment-plan.ts";

export type PaymentPlanProps = {
  name: string;
  studio: string;
  number: string;
  currency: string;
  dates: { dueOn: Day; amount: MinorUnits }[];
  url: string;
};

export const paymentPlanMail = defineMail(
  "payment-plan",
  letterTemplate(paymentPlanWords, {
    facts: (p: PaymentPlanProps, { money, fullDay }) => ({
      ...p,
      dates: p.dates.map(({ dueOn, amount }) => `${fullDay(dueOn)}: ${money(amount, p.currency)}`),
    }),
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
