import type { PaymentPlanWords } from "#words/mails/payment-plan.ts";

export const words: PaymentPlanWords = {
  subject: (p) => `Plan spłaty faktury ${p.number}`,
  heading: (p) => `Faktura ${p.number} w częściach: ${p.dates.length}`,
  lines: (p) => [
    `Dzień dobry, ${p.name}!`,
    "Oto, co ustaliliśmy; nic więcej się nie zmienia, a zapłacić można też więcej lub wcześniej:",
    ...p.dates,
  ],
  action: "Zobacz i zapłać",
};
