import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatMoney, formatFullDay } from "#app/platform/i18n/format.ts";

export type InvoiceProps = {
  name: string;
  studio: string;
  project: string;
  number: string;
  title: string;
  amount: MinorUnits;
  currency: string;
  dueOn: Day;
  invoiceId: string;
  url: string;
  /** A lower amount for paying up to a day, minor units. */
  early?: {
    on: Day;
    amount: MinorUnits;
  } | null;
};

/** A credit note has a letter of its own, because it asks for nothing. */
const isCredit = (p: InvoiceProps) => p.amount < 0;
const sum = (p: InvoiceProps, locale: string) =>
  formatMoney(Math.abs(p.amount), p.currency, locale);
const early = (p: InvoiceProps, locale: string) =>
  p.early
    ? ([
        formatFullDay(p.early.on, locale),
        formatMoney(p.early.amount, p.currency, locale),
      ] as const)
    : null;

/** Chooses the words: the document credits something, asks for money, or is settled already. */
function byAsk(p: InvoiceProps, said: { credit: string; open: string; settled: string }): string {
  if (isCredit(p)) return said.credit;
  return p.amount > 0 ? said.open : said.settled;
}

const words: Words<LetterWords<InvoiceProps>> = {
  en: {
    subject: (p) =>
      `${isCredit(p) ? "Credit note" : "Invoice"} ${p.number}: ${p.title}, ${sum(p, "en")}`,
    heading: (p) =>
      `${isCredit(p) ? "Credit note" : "Invoice"} ${p.number}: ${p.title}, ${sum(p, "en")}`,
    lines: (p) => {
      if (isCredit(p))
        return [
          `Hello ${p.name}, here is credit note ${p.number} for “${p.project}”.`,
          `${sum(p, "en")} is deducted from what is still open on the invoice it corrects. Anything you have already paid beyond that is yours: it is set off or paid back. The PDF is attached.`,
        ];
      const lower = early(p, "en");
      return [
        `Hello ${p.name}, here is invoice ${p.number} for “${p.project}”.`,
        p.amount > 0
          ? `${sum(p, "en")}, due by ${formatFullDay(p.dueOn, "en")}. The PDF is attached.`
          : "Nothing is left to pay: all of it was invoiced before. The PDF is attached.",
        ...(lower ? [`If you pay by ${lower[0]}, ${lower[1]} is enough.`] : []),
      ];
    },
    action: (p) =>
      byAsk(p, {
        credit: "See the credit note",
        open: "See the invoice and pay",
        settled: "See the invoice",
      }),
  },
  pl: {
    subject: (p) =>
      `${isCredit(p) ? "Faktura korygująca" : "Faktura"} ${p.number}: ${p.title}, ${sum(p, "pl")}`,
    heading: (p) =>
      `${isCredit(p) ? "Faktura korygująca" : "Faktura"} ${p.number}: ${p.title}, ${sum(p, "pl")}`,
    lines: (p) => {
      if (isCredit(p))
        return [
          `Dzień dobry, ${p.name}! Przesyłamy fakturę korygującą ${p.number} do projektu „${p.project}”.`,
          `${sum(p, "pl")} odejmujemy od tego, co pozostaje do zapłaty z korygowanej faktury. To, co już zapłacono ponad to, zaliczamy lub zwracamy. PDF w załączniku.`,
        ];
      const lower = early(p, "pl");
      return [
        `Dzień dobry, ${p.name}! Przesyłamy fakturę ${p.number} do projektu „${p.project}”.`,
        p.amount > 0
          ? `${sum(p, "pl")}, termin płatności: ${formatFullDay(p.dueOn, "pl")}. PDF w załączniku.`
          : "Nie pozostało nic do zapłaty: wszystko zafakturowano wcześniej. PDF w załączniku.",
        ...(lower ? [`Przy zapłacie do: ${lower[0]}, wystarczy ${lower[1]}.`] : []),
      ];
    },
    action: (p) =>
      byAsk(p, {
        credit: "Zobacz fakturę korygującą",
        open: "Zobacz fakturę i zapłać",
        settled: "Zobacz fakturę",
      }),
  },
  lt: {
    subject: (p) =>
      `${isCredit(p) ? "Kreditinė sąskaita" : "Sąskaita"} ${p.number}: ${p.title}, ${sum(p, "lt")}`,
    heading: (p) =>
      `${isCredit(p) ? "Kreditinė sąskaita" : "Sąskaita"} ${p.number}: ${p.title}, ${sum(p, "lt")}`,
    lines: (p) => {
      if (isCredit(p))
        return [
          `Sveiki, ${p.name}! Siunčiame kreditinę sąskaitą ${p.number} už projektą „${p.project}“.`,
          `${sum(p, "lt")} atimame iš to, kas dar neapmokėta pagal tikslinamą sąskaitą. Tai, ką jau sumokėjote virš to, įskaitome arba grąžiname. PDF pridėtas.`,
        ];
      const lower = early(p, "lt");
      return [
        `Sveiki, ${p.name}! Siunčiame sąskaitą ${p.number} už projektą „${p.project}“.`,
        p.amount > 0
          ? `${sum(p, "lt")}, apmokėti iki: ${formatFullDay(p.dueOn, "lt")}. PDF pridėtas.`
          : "Mokėti nebereikia: viskas jau buvo išrašyta anksčiau. PDF pridėtas.",
        ...(lower ? [`Sumokėjus iki: ${lower[0]}, pakanka ${lower[1]}.`] : []),
      ];
    },
    action: (p) =>
      byAsk(p, {
        credit: "Peržiūrėti kreditinę sąskaitą",
        open: "Peržiūrėti ir sumokėti",
        settled: "Peržiūrėti sąskaitą",
      }),
  },
};

export const invoiceMail = defineMail(
  "invoice",
  letterTemplate<InvoiceProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(invoiceMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  number: "2026/001",
  title: "Deposit",
  amount: 72_600,
  currency: "EUR",
  dueOn: "2026-12-06",
  invoiceId: "i",
  url: "https://portal.example/portal/p",
});
