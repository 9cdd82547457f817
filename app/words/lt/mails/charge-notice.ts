import type { ChargeNoticeWords } from "#words/mails/charge-notice.ts";

export const words: ChargeNoticeWords = {
  subject: (p) => `${p.day}: ${p.amount}, ${p.number}`,
  heading: (p) => `${p.day} bus nuskaityta ${p.amount}`,
  lines: (p) => [
    `Sveiki, ${p.name}!`,
    `Kaip sutarta, sąskaita ${p.number} bus apmokėta išsaugota kortele: ${p.card}.`,
    "Nieko daryti nereikia. Norėdami sumokėti kitaip arba sustabdyti mokėjimą ir pašalinti kortelę, iki tos dienos atverkite sąskaitą.",
  ],
  action: "Peržiūrėti sąskaitą",
};
