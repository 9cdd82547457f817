import type { ChargeFailedWords } from "#words/mails/charge-failed.ts";

export const words: ChargeFailedWords = {
  subject: (p) => `Kortelė neapmokestinta: ${p.amount}, ${p.number}`,
  heading: () => "Kortelė neapmokestinta",
  lines: (p) => [
    `Sveiki, ${p.name}!`,
    `Bankas neleido nuskaityti ${p.amount} už sąskaitą ${p.number}. Dažnai jis tik nori Jūsų patvirtinimo. Pinigai nenuskaityti, ir patys daugiau nebandysime.`,
  ],
  action: "Sumokėti dabar",
};
