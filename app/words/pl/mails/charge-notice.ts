import type { ChargeNoticeWords } from "#words/mails/charge-notice.ts";

export const words: ChargeNoticeWords = {
  subject: (p) => `${p.day}: ${p.amount}, ${p.number}`,
  heading: (p) => `${p.day} pobierzemy ${p.amount}`,
  lines: (p) => [
    `Dzień dobry, ${p.name}!`,
    `Zgodnie z ustaleniami faktura ${p.number} zostanie opłacona zapisaną kartą: ${p.card}.`,
    "Nic nie trzeba robić. Aby zapłacić inaczej albo wstrzymać płatność i usunąć kartę, wystarczy otworzyć fakturę przed tym dniem.",
  ],
  action: "Zobacz fakturę",
};
