import type { PaymentReminderWords } from "#words/mails/payment-reminder.ts";

export const words: PaymentReminderWords = {
  subject: (p) =>
    ({
      coming: `Zbliża się termin: ${p.amount}, „${p.project}”`,
      today: `Termin dziś: ${p.amount}, „${p.project}”`,
      recent: `Do zapłaty: ${p.amount}, „${p.project}”`,
      late: `Do zapłaty: ${p.amount}, „${p.project}”`,
    })[p.stage],
  heading: (p) =>
    ({
      coming: `Wkrótce termin płatności: ${p.amount}`,
      today: `Dziś termin płatności: ${p.amount}`,
      recent: `Nadal do zapłaty: ${p.amount}`,
      late: `Nadal do zapłaty: ${p.amount}`,
    })[p.stage],
  lines: (p) => [
    `Dzień dobry, ${p.name}!`,
    ...p.invoices.map(({ number, amount, day }) => `Faktura ${number}: ${amount}, termin: ${day}.`),
    {
      coming: "Piszemy tylko po to, żeby termin nie zaskoczył.",
      today:
        "Może umknęło; zdarza się. Jeśli płatność jest już w drodze, prosimy zignorować tę wiadomość.",
      recent:
        "Może umknęło; zdarza się. Jeśli płatność jest już w drodze, prosimy zignorować tę wiadomość.",
      late: "Prosimy o zapłatę albo o wiadomość, jeśli coś stoi na przeszkodzie: zwykle da się coś ustalić. Jeśli płatność jest już w drodze, prosimy zignorować tę wiadomość.",
    }[p.stage],
  ],
  action: "Zobacz i zapłać",
};
