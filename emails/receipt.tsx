import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";

export type ReceiptProps = {
  name: string;
  studio: string;
  project: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  /** The way to pay, by the name stored with the payment. */
  method: string;
  balance: MinorUnits;
  side: "client" | "studio";
  /** Where the client confirms or contests that cash was paid. */
  url?: string;
};

const words: Words<LetterWords<ReceiptProps>> = {
  en: {
    subject: (p) => `Paid: ${formatMoney(p.amount, p.currency, "en")} for ${p.number}`,
    heading: (p) => `Paid: ${formatMoney(p.amount, p.currency, "en")} for ${p.number}`,
    lines: (p) => [
      p.side === "client"
        ? `Thank you, ${p.name}. ${formatMoney(p.amount, p.currency, "en")} for invoice ${p.number} (“${p.project}”) has arrived.`
        : `${formatMoney(p.amount, p.currency, "en")} for invoice ${p.number} (“${p.project}”) has arrived.`,
      p.balance > 0
        ? `${formatMoney(p.balance, p.currency, "en")} of it is still open.`
        : "The invoice is paid in full.",
      p.url
        ? "Please confirm that you paid this amount in cash, or tell us if it isn't right."
        : "",
    ],
    action: "Confirm it, or object",
  },
  pl: {
    subject: (p) => `Zapłacono: ${formatMoney(p.amount, p.currency, "pl")}, faktura ${p.number}`,
    heading: (p) => `Zapłacono: ${formatMoney(p.amount, p.currency, "pl")}, faktura ${p.number}`,
    lines: (p) => [
      p.side === "client"
        ? `Dziękujemy, ${p.name}. Wpłynęło ${formatMoney(p.amount, p.currency, "pl")} za fakturę ${p.number} („${p.project}”).`
        : `Wpłynęło ${formatMoney(p.amount, p.currency, "pl")} za fakturę ${p.number} („${p.project}”).`,
      p.balance > 0
        ? `Do zapłaty pozostało ${formatMoney(p.balance, p.currency, "pl")}.`
        : "Faktura jest w całości opłacona.",
      p.url
        ? "Prosimy o potwierdzenie tej wpłaty gotówką albo o wiadomość, jeśli coś się nie zgadza."
        : "",
    ],
    action: "Potwierdź lub zgłoś błąd",
  },
  lt: {
    subject: (p) => `Apmokėta: ${formatMoney(p.amount, p.currency, "lt")}, sąskaita ${p.number}`,
    heading: (p) => `Apmokėta: ${formatMoney(p.amount, p.currency, "lt")}, sąskaita ${p.number}`,
    lines: (p) => [
      p.side === "client"
        ? `Ačiū, ${p.name}. Gauta ${formatMoney(p.amount, p.currency, "lt")} už sąskaitą ${p.number} („${p.project}“).`
        : `Gauta ${formatMoney(p.amount, p.currency, "lt")} už sąskaitą ${p.number} („${p.project}“).`,
      p.balance > 0
        ? `Liko sumokėti ${formatMoney(p.balance, p.currency, "lt")}.`
        : "Sąskaita visiškai apmokėta.",
      p.url
        ? "Patvirtinkite, kad tiek sumokėjote grynaisiais, arba parašykite, jei tai netiesa."
        : "",
    ],
    action: "Patvirtinti arba paprieštarauti",
  },
};

export const receiptMail = defineMail(
  "receipt",
  letterTemplate<ReceiptProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url ?? "",
  }),
);

export default preview(receiptMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  method: "card",
  balance: 0,
  side: "client",
  url: "https://portal.example/portal/p",
});
