import type { PaymentReminderWords } from "#words/mails/payment-reminder.ts";
import { stop } from "../../stop.ts";

export const words: PaymentReminderWords = {
  subject: (p) =>
    ({
      coming: `Artėja terminas: ${p.amount}, „${p.project}“`,
      today: `Terminas šiandien: ${p.amount}, „${p.project}“`,
      recent: `Dar neapmokėta: ${p.amount}, „${p.project}“`,
      late: `Dar neapmokėta: ${p.amount}, „${p.project}“`,
    })[p.stage],
  heading: (p) =>
    ({
      coming: `Netrukus mokėjimo terminas: ${p.amount}`,
      today: `Šiandien mokėjimo terminas: ${p.amount}`,
      recent: `Dar neapmokėta: ${p.amount}`,
      late: `Dar neapmokėta: ${p.amount}`,
    })[p.stage],
  lines: (p) => [
    `Sveiki, ${p.name}!`,
    ...p.invoices.map(({ number, amount, day }) =>
      stop(`Sąskaita ${number}: ${amount}, terminas: ${day}`),
    ),
    {
      coming: "Rašome tik tam, kad terminas neužkluptų netikėtai.",
      today: "Gal tiesiog užsimiršo; pasitaiko. Jei jau sumokėjote, nekreipkite dėmesio.",
      recent: "Gal tiesiog užsimiršo; pasitaiko. Jei jau sumokėjote, nekreipkite dėmesio.",
      late: "Prašome sumokėti arba parašyti, jei kas nors trukdo: paprastai pavyksta susitarti. Jei jau sumokėjote, nekreipkite dėmesio.",
    }[p.stage],
  ],
  action: "Peržiūrėti ir sumokėti",
};
