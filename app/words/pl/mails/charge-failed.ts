import type { ChargeFailedWords } from "#words/mails/charge-failed.ts";

export const words: ChargeFailedWords = {
  subject: (p) => `Karta nie została obciążona: ${p.amount}, ${p.number}`,
  heading: () => "Karta nie została obciążona",
  lines: (p) => [
    `Dzień dobry, ${p.name}!`,
    `Bank nie pozwolił pobrać ${p.amount} za fakturę ${p.number}. Często chce tylko potwierdzenia. Nic nie pobrano i nie spróbujemy ponownie sami.`,
  ],
  action: "Zapłać teraz",
};
