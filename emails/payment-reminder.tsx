import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";

export type PaymentReminderProps = {
  name: string;
  studio: string;
  project: string;
  currency: string;
  amount: MinorUnits;
  invoices: { number: string; dueOn: Day; open: number }[];
  /** Days since the due day of the most overdue invoice: below zero, nothing is due yet. */
  latest: number;
  today: Day;
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

/** How overdue the invoices are, which sets the tone. */
function stageOf({ latest }: PaymentReminderProps): "coming" | "today" | "recent" | "late" {
  if (latest < 0) return "coming";
  if (latest === 0) return "today";
  return latest <= 7 ? "recent" : "late";
}
type ByStage = Record<ReturnType<typeof stageOf>, string>;
const byStage = (p: PaymentReminderProps, said: ByStage) => said[stageOf(p)];

const sum = (p: PaymentReminderProps, locale: string) => formatMoney(p.amount, p.currency, locale);

const words: Words<LetterWords<PaymentReminderProps>> = {
  en: {
    subject: (p) =>
      byStage(p, {
        coming: `Coming up: ${sum(p, "en")} for “${p.project}”`,
        today: `Due today: ${sum(p, "en")} for “${p.project}”`,
        recent: `Still open: ${sum(p, "en")} for “${p.project}”`,
        late: `Still open: ${sum(p, "en")} for “${p.project}”`,
      }),
    heading: (p) =>
      byStage(p, {
        coming: `${sum(p, "en")} will be due soon`,
        today: `${sum(p, "en")} is due today`,
        recent: `${sum(p, "en")} is still open`,
        late: `${sum(p, "en")} is still open`,
      }),
    lines: (p) => [
      `Hello ${p.name},`,
      ...list(p, "en", (number, amount, day) => `Invoice ${number}: ${amount}, due ${day}.`),
      byStage(p, {
        coming: "This is just a heads-up, so that it doesn't come as a surprise.",
        today:
          "Perhaps it slipped through; that happens. If you have paid in the meantime, please ignore this.",
        recent:
          "Perhaps it slipped through; that happens. If you have paid in the meantime, please ignore this.",
        late: "Please pay it, or write to us if something is in the way: there is usually a solution. If you have paid in the meantime, please ignore this.",
      }),
    ],
    action: "See it and pay",
  },
  pl: {
    subject: (p) =>
      byStage(p, {
        coming: `Zbliża się termin: ${sum(p, "pl")}, „${p.project}”`,
        today: `Termin dziś: ${sum(p, "pl")}, „${p.project}”`,
        recent: `Do zapłaty: ${sum(p, "pl")}, „${p.project}”`,
        late: `Do zapłaty: ${sum(p, "pl")}, „${p.project}”`,
      }),
    heading: (p) =>
      byStage(p, {
        coming: `Wkrótce termin płatności: ${sum(p, "pl")}`,
        today: `Dziś termin płatności: ${sum(p, "pl")}`,
        recent: `Nadal do zapłaty: ${sum(p, "pl")}`,
        late: `Nadal do zapłaty: ${sum(p, "pl")}`,
      }),
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      ...list(p, "pl", (number, amount, day) => `Faktura ${number}: ${amount}, termin: ${day}.`),
      byStage(p, {
        coming: "Piszemy tylko po to, żeby termin nie zaskoczył.",
        today:
          "Może umknęło; zdarza się. Jeśli płatność jest już w drodze, prosimy zignorować tę wiadomość.",
        recent:
          "Może umknęło; zdarza się. Jeśli płatność jest już w drodze, prosimy zignorować tę wiadomość.",
        late: "Prosimy o zapłatę albo o wiadomość, jeśli coś stoi na przeszkodzie: zwykle da się coś ustalić. Jeśli płatność jest już w drodze, prosimy zignorować tę wiadomość.",
      }),
    ],
    action: "Zobacz i zapłać",
  },
  lt: {
    subject: (p) =>
      byStage(p, {
        coming: `Artėja terminas: ${sum(p, "lt")}, „${p.project}“`,
        today: `Terminas šiandien: ${sum(p, "lt")}, „${p.project}“`,
        recent: `Dar neapmokėta: ${sum(p, "lt")}, „${p.project}“`,
        late: `Dar neapmokėta: ${sum(p, "lt")}, „${p.project}“`,
      }),
    heading: (p) =>
      byStage(p, {
        coming: `Netrukus mokėjimo terminas: ${sum(p, "lt")}`,
        today: `Šiandien mokėjimo terminas: ${sum(p, "lt")}`,
        recent: `Dar neapmokėta: ${sum(p, "lt")}`,
        late: `Dar neapmokėta: ${sum(p, "lt")}`,
      }),
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      ...list(p, "lt", (number, amount, day) => `Sąskaita ${number}: ${amount}, terminas: ${day}.`),
      byStage(p, {
        coming: "Rašome tik tam, kad terminas neužkluptų netikėtai.",
        today: "Gal tiesiog užsimiršo; pasitaiko. Jei jau sumokėjote, nekreipkite dėmesio.",
        recent: "Gal tiesiog užsimiršo; pasitaiko. Jei jau sumokėjote, nekreipkite dėmesio.",
        late: "Prašome sumokėti arba parašyti, jei kas nors trukdo: paprastai pavyksta susitarti. Jei jau sumokėjote, nekreipkite dėmesio.",
      }),
    ],
    action: "Peržiūrėti ir sumokėti",
  },
};

export const paymentReminderMail = defineMail(
  "payment-reminder",
  letterTemplate<PaymentReminderProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(paymentReminderMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  currency: "EUR",
  amount: 72_600,
  invoices: [{ number: "2026/001", dueOn: "2026-12-06", open: 72_600 }],
  latest: 7,
  today: "2026-12-13",
  url: "https://portal.example/portal/p",
});
