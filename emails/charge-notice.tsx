import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";

export type ChargeNoticeProps = {
  name: string;
  studio: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  day: Day;
  card: string;
  url: string;
};

const sum = (p: ChargeNoticeProps, locale: string) => formatMoney(p.amount, p.currency, locale);

const words: Words<LetterWords<ChargeNoticeProps>> = {
  en: {
    subject: (p) => `On ${formatFullDay(p.day, "en")}: ${sum(p, "en")} for ${p.number}`,
    heading: (p) => `${sum(p, "en")} will be charged on ${formatFullDay(p.day, "en")}`,
    lines: (p) => [
      `Hello ${p.name},`,
      `As agreed, invoice ${p.number} will be charged to your saved card: ${p.card}.`,
      "You don't need to do anything. To pay another way, or to stop the charge and remove the card, open the invoice before that day.",
    ],
    action: "See the invoice",
  },
  pl: {
    subject: (p) => `${formatFullDay(p.day, "pl")}: ${sum(p, "pl")}, ${p.number}`,
    heading: (p) => `${formatFullDay(p.day, "pl")} pobierzemy ${sum(p, "pl")}`,
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      `Zgodnie z ustaleniami faktura ${p.number} zostanie opłacona zapisaną kartą: ${p.card}.`,
      "Nic nie trzeba robić. Aby zapłacić inaczej albo wstrzymać płatność i usunąć kartę, wystarczy otworzyć fakturę przed tym dniem.",
    ],
    action: "Zobacz fakturę",
  },
  lt: {
    subject: (p) => `${formatFullDay(p.day, "lt")}: ${sum(p, "lt")}, ${p.number}`,
    heading: (p) => `${formatFullDay(p.day, "lt")} bus nuskaityta ${sum(p, "lt")}`,
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      `Kaip sutarta, sąskaita ${p.number} bus apmokėta išsaugota kortele: ${p.card}.`,
      "Nieko daryti nereikia. Norėdami sumokėti kitaip arba sustabdyti mokėjimą ir pašalinti kortelę, iki tos dienos atverkite sąskaitą.",
    ],
    action: "Peržiūrėti sąskaitą",
  },
};

export const chargeNoticeMail = defineMail(
  "charge-notice",
  letterTemplate<ChargeNoticeProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(chargeNoticeMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  day: "2026-12-06",
  card: "visa … 4242",
  url: "https://portal.example/portal/p",
});
