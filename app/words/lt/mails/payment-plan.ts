import type { PaymentPlanWords } from "#words/mails/payment-plan.ts";

export const words: PaymentPlanWords = {
  subject: (p) => `Sąskaitos ${p.number} mokėjimo planas`,
  heading: (p) => `Sąskaita ${p.number} dalimis: ${p.dates.length}`,
  lines: (p) => [
    `Sveiki, ${p.name}!`,
    "Taip susitarėme; daugiau niekas nesikeičia, o sumokėti galima ir daugiau ar anksčiau:",
    ...p.dates,
  ],
  action: "Peržiūrėti ir sumokėti",
};
