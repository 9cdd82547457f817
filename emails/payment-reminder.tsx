import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";

export type PaymentReminderProps = {
  name: string;
  studio: string;
  project: string;
  currency: string;
  amount: number;
  invoices: { number: string; dueOn: string; open: number }[];
  /** Days from the due day of the one that is reminded of: below zero it is only coming up. */
  latest: number;
  today: string;
  url: string;
};

const list = (
  p: PaymentReminderProps,
  locale: string,
  line: (number: string, amount: string, day: string) => string,
) =>
  p.invoices.map(({ number, open, dueOn }) =>
    line(number, formatMoney(open, p.currency, locale), formatFullDay(dueOn, locale)),
  );
const sum = (p: PaymentReminderProps, locale: string) => formatMoney(p.amount, p.currency, locale);

const words: Words<LetterWords<PaymentReminderProps>> = {
  en: {
    subject: (p) =>
      p.latest < 0
        ? `Coming up: ${sum(p, "en")} for “${p.project}”`
        : p.latest === 0
          ? `Due today: ${sum(p, "en")} for “${p.project}”`
          : `Still open: ${sum(p, "en")} for “${p.project}”`,
    heading: (p) =>
      p.latest < 0
        ? `${sum(p, "en")} will be due soon`
        : p.latest === 0
          ? `${sum(p, "en")} is due today`
          : `${sum(p, "en")} is still open`,
    lines: (p) => [
      `Hello ${p.name},`,
      ...list(p, "en", (number, amount, day) => `Invoice ${number}: ${amount}, due ${day}.`),
      p.latest < 0
        ? "This is only so that it doesn't surprise you."
        : p.latest <= 7
          ? "Perhaps it slipped through; that happens. If you have paid in the meantime, please ignore this."
          : "Please pay it, or write to us if something is in the way: there is usually a solution. If you have paid in the meantime, please ignore this.",
    ],
    action: "See it and pay",
  },
  pl: {
    subject: (p) =>
      p.latest < 0
        ? `Zbliża się termin: ${sum(p, "pl")}, „${p.project}”`
        : p.latest === 0
          ? `Termin dziś: ${sum(p, "pl")}, „${p.project}”`
          : `Do zapłaty: ${sum(p, "pl")}, „${p.project}”`,
    heading: (p) =>
      p.latest < 0
        ? `Wkrótce termin płatności: ${sum(p, "pl")}`
        : p.latest === 0
          ? `Dziś termin płatności: ${sum(p, "pl")}`
          : `Nadal do zapłaty: ${sum(p, "pl")}`,
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      ...list(p, "pl", (number, amount, day) => `Faktura ${number}: ${amount}, termin: ${day}.`),
      p.latest < 0
        ? "Piszemy tylko po to, żeby termin nie zaskoczył."
        : p.latest <= 7
          ? "Może umknęło; zdarza się. Jeśli płatność jest już w drodze, prosimy zignorować tę wiadomość."
          : "Prosimy o zapłatę albo o wiadomość, jeśli coś stoi na przeszkodzie: zwykle da się coś ustalić. Jeśli płatność jest już w drodze, prosimy zignorować tę wiadomość.",
    ],
    action: "Zobacz i zapłać",
  },
  lt: {
    subject: (p) =>
      p.latest < 0
        ? `Artėja terminas: ${sum(p, "lt")}, „${p.project}“`
        : p.latest === 0
          ? `Terminas šiandien: ${sum(p, "lt")}, „${p.project}“`
          : `Dar neapmokėta: ${sum(p, "lt")}, „${p.project}“`,
    heading: (p) =>
      p.latest < 0
        ? `Netrukus mokėjimo terminas: ${sum(p, "lt")}`
        : p.latest === 0
          ? `Šiandien mokėjimo terminas: ${sum(p, "lt")}`
          : `Dar neapmokėta: ${sum(p, "lt")}`,
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      ...list(p, "lt", (number, amount, day) => `Sąskaita ${number}: ${amount}, terminas: ${day}.`),
      p.latest < 0
        ? "Rašome tik tam, kad terminas neužkluptų netikėtai."
        : p.latest <= 7
          ? "Gal tiesiog užsimiršo; pasitaiko. Jei jau sumokėjote, nekreipkite dėmesio."
          : "Prašome sumokėti arba parašyti, jei kas nors trukdo: paprastai pavyksta susitarti. Jei jau sumokėjote, nekreipkite dėmesio.",
    ],
    action: "Peržiūrėti ir sumokėti",
  },
};

export const paymentReminder = letterTemplate<PaymentReminderProps>(words, {
  from: (p) => p.studio,
  url: (p) => p.url,
});
