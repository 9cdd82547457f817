import type { PaymentFailedWords } from "#words/mails/payment-failed.ts";

export const words: PaymentFailedWords = {
  subject: (p) => `Mokėjimas ${p.amount} neatėjo: ${p.number}`,
  heading: () => "Mokėjimas neatėjo",
  lines: (p) => [
    `Sveiki, ${p.name}!`,
    p.side === "client"
      ? `Mokėjimas ${p.amount} už sąskaitą ${p.number} („${p.project}“) buvo pakeliui, bet bankas pranešė, kad jis neateis. Sąskaita vėl mokėtina; galite sumokėti bet kuriuo būdu.`
      : `Mokėjimas ${p.amount} už sąskaitą ${p.number} („${p.project}“) buvo pakeliui, bet bankas pranešė, kad jis neateis. Sąskaita vėl atvira, klientui pranešta.`,
  ],
  action: "Peržiūrėti sąskaitą",
};
