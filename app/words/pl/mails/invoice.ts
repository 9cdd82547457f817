import type { InvoiceWords } from "#words/mails/invoice.ts";

export const words: InvoiceWords = {
  subject: (p) =>
    `${p.ask === "credit" ? "Faktura korygująca" : "Faktura"} ${p.number}: ${p.title}, ${p.amount}`,
  heading: (p) =>
    `${p.ask === "credit" ? "Faktura korygująca" : "Faktura"} ${p.number}: ${p.title}, ${p.amount}`,
  lines: (p) => {
    if (p.ask === "credit")
      return [
        `Dzień dobry, ${p.name}! Przesyłamy fakturę korygującą ${p.number} do projektu „${p.project}”.`,
        `${p.amount} odejmujemy od tego, co pozostaje do zapłaty z korygowanej faktury. To, co już zapłacono ponad to, zaliczamy lub zwracamy. PDF w załączniku.`,
      ];
    return [
      `Dzień dobry, ${p.name}! Przesyłamy fakturę ${p.number} do projektu „${p.project}”.`,
      p.ask === "open"
        ? `${p.amount}, termin płatności: ${p.dueOn}. PDF w załączniku.`
        : "Nie pozostało nic do zapłaty: wszystko zafakturowano wcześniej. PDF w załączniku.",
      ...(p.early ? [`Przy zapłacie do: ${p.early.on}, wystarczy ${p.early.amount}.`] : []),
    ];
  },
  action: (p) =>
    ({
      credit: "Zobacz fakturę korygującą",
      open: "Zobacz fakturę i zapłać",
      settled: "Zobacz fakturę",
    })[p.ask],
};
