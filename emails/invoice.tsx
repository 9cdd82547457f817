import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatMoney, formatFullDay } from "#app/platform/i18n/format.ts";

export type InvoiceProps = { name: string; studio: string; project: string; number: string; title: string; amount: number; currency: string; dueOn: string; invoiceId: string; url: string };

const words: Words<LetterWords<InvoiceProps>> = {
  en: {
    subject: (p) => `Invoice ${p.number}: ${p.title}, ${formatMoney(p.amount, p.currency, "en")}`,
    heading: (p) => `Invoice ${p.number}: ${p.title}, ${formatMoney(p.amount, p.currency, "en")}`,
    lines: (p) => [
      `Hello ${p.name}, here is invoice ${p.number} for “${p.project}”.`,
      p.amount > 0 ? `${formatMoney(p.amount, p.currency, "en")}, due by ${formatFullDay(p.dueOn, "en")}. The PDF is attached.` : p.amount < 0 ? "This is in your favour: it is set off against open invoices, and we pay back what is left. The PDF is attached." : "Nothing is left to pay: all of it was invoiced before. The PDF is attached.",
    ],
    action: "See the invoice and pay",
  },
  pl: {
    subject: (p) => `Faktura ${p.number}: ${p.title}, ${formatMoney(p.amount, p.currency, "pl")}`,
    heading: (p) => `Faktura ${p.number}: ${p.title}, ${formatMoney(p.amount, p.currency, "pl")}`,
    lines: (p) => [
      `Dzień dobry, ${p.name}! Przesyłamy fakturę ${p.number} do projektu „${p.project}”.`,
      p.amount > 0 ? `${formatMoney(p.amount, p.currency, "pl")}, termin płatności: ${formatFullDay(p.dueOn, "pl")}. PDF w załączniku.` : p.amount < 0 ? "To kwota na Państwa korzyść: zaliczamy ją na poczet otwartych faktur, a resztę zwracamy. PDF w załączniku." : "Nie pozostało nic do zapłaty: wszystko zafakturowano wcześniej. PDF w załączniku.",
    ],
    action: "Zobacz fakturę i zapłać",
  },
  lt: {
    subject: (p) => `Sąskaita ${p.number}: ${p.title}, ${formatMoney(p.amount, p.currency, "lt")}`,
    heading: (p) => `Sąskaita ${p.number}: ${p.title}, ${formatMoney(p.amount, p.currency, "lt")}`,
    lines: (p) => [
      `Sveiki, ${p.name}! Siunčiame sąskaitą ${p.number} už projektą „${p.project}“.`,
      p.amount > 0 ? `${formatMoney(p.amount, p.currency, "lt")}, apmokėti iki: ${formatFullDay(p.dueOn, "lt")}. PDF pridėtas.` : p.amount < 0 ? "Ši suma – Jūsų naudai: ja dengiamos neapmokėtos sąskaitos, o likutį grąžiname. PDF pridėtas." : "Mokėti nebereikia: viskas jau buvo išrašyta anksčiau. PDF pridėtas.",
    ],
    action: "Peržiūrėti ir sumokėti",
  },
};

export const invoice = letterTemplate<InvoiceProps>(words, { from: (p) => p.studio, url: (p) => p.url });
