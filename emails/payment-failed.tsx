import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";

/** Money that was on its way and didn't arrive. `side` is the reader. */
export type PaymentFailedProps = {
  name: string;
  studio: string;
  project: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  side: "client" | "studio";
  url: string;
};

const sum = (p: PaymentFailedProps, locale: string) => formatMoney(p.amount, p.currency, locale);

const words: Words<LetterWords<PaymentFailedProps>> = {
  en: {
    subject: (p) => `The payment of ${sum(p, "en")} did not arrive: ${p.number}`,
    heading: () => "The payment did not arrive",
    lines: (p) => [
      `Hello ${p.name},`,
      p.side === "client"
        ? `${sum(p, "en")} for invoice ${p.number} (“${p.project}”) was on its way, but the bank now says it won't arrive. The invoice is open again; you can pay it any way you like.`
        : `${sum(p, "en")} for invoice ${p.number} (“${p.project}”) was on its way, but the bank now says it won't arrive. The invoice is open again, and your client has been told.`,
    ],
    action: "See the invoice",
  },
  pl: {
    subject: (p) => `Płatność ${sum(p, "pl")} nie dotarła: ${p.number}`,
    heading: () => "Płatność nie dotarła",
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      p.side === "client"
        ? `Płatność ${sum(p, "pl")} za fakturę ${p.number} („${p.project}”) była w drodze, ale bank zawiadomił, że nie dotrze. Faktura jest znów do zapłaty; można zapłacić w dowolny sposób.`
        : `Płatność ${sum(p, "pl")} za fakturę ${p.number} („${p.project}”) była w drodze, ale bank zawiadomił, że nie dotrze. Faktura jest znów otwarta, a klient został powiadomiony.`,
    ],
    action: "Zobacz fakturę",
  },
  lt: {
    subject: (p) => `Mokėjimas ${sum(p, "lt")} neatėjo: ${p.number}`,
    heading: () => "Mokėjimas neatėjo",
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      p.side === "client"
        ? `Mokėjimas ${sum(p, "lt")} už sąskaitą ${p.number} („${p.project}“) buvo pakeliui, bet bankas pranešė, kad jis neateis. Sąskaita vėl mokėtina; galite sumokėti bet kuriuo būdu.`
        : `Mokėjimas ${sum(p, "lt")} už sąskaitą ${p.number} („${p.project}“) buvo pakeliui, bet bankas pranešė, kad jis neateis. Sąskaita vėl atvira, klientui pranešta.`,
    ],
    action: "Peržiūrėti sąskaitą",
  },
};

export const paymentFailedMail = defineMail(
  "payment-failed",
  letterTemplate<PaymentFailedProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(paymentFailedMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  side: "client",
  url: "https://portal.example/portal/p",
});
