import type { PaymentFailedWords } from "#words/mails/payment-failed.ts";

export const words: PaymentFailedWords = {
  subject: (p) => `Płatność ${p.amount} nie dotarła: ${p.number}`,
  heading: () => "Płatność nie dotarła",
  lines: (p) => [
    `Dzień dobry, ${p.name}!`,
    p.side === "client"
      ? `Płatność ${p.amount} za fakturę ${p.number} („${p.project}”) była w drodze, ale bank zawiadomił, że nie dotrze. Faktura jest znów do zapłaty; można zapłacić w dowolny sposób.`
      : `Płatność ${p.amount} za fakturę ${p.number} („${p.project}”) była w drodze, ale bank zawiadomił, że nie dotrze. Faktura jest znów otwarta, a klient został powiadomiony.`,
  ],
  action: "Zobacz fakturę",
};
