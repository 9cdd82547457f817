import type { ReceiptWords } from "#words/mails/receipt.ts";

export const words: ReceiptWords = {
  subject: (p) => `Zapłacono: ${p.amount}, faktura ${p.number}`,
  heading: (p) => `Zapłacono: ${p.amount}, faktura ${p.number}`,
  lines: (p) => [
    p.side === "client"
      ? `Dziękujemy, ${p.name}. Wpłynęło ${p.amount} za fakturę ${p.number} („${p.project}”).`
      : `Wpłynęło ${p.amount} za fakturę ${p.number} („${p.project}”).`,
    p.balance ? `Do zapłaty pozostało ${p.balance}.` : "Faktura jest w całości opłacona.",
    p.asksForConfirmation
      ? "Prosimy o potwierdzenie tej wpłaty gotówką albo o wiadomość, jeśli coś się nie zgadza."
      : "",
  ],
  action: "Potwierdź lub zgłoś błąd",
};
