import type { OfferEndedWords } from "#words/mails/offer-ended.ts";

export const words: OfferEndedWords = {
  subject: (p) =>
    `${{ expired: "Pasiūlymas baigėsi", voided: "Sutartis atsiimta", declined: "Sutartis atmesta" }[p.what]}: „${p.project}“`,
  heading: (p) =>
    ({
      expired: "Pasiūlymas baigėsi",
      voided: "Sutartis atsiimta",
      declined: "Sutartis atmesta",
    })[p.what],
  lines: (p) => [
    `Sveiki, ${p.name}!`,
    {
      expired: `Paskutinė diena pasirašyti „${p.project}“ sutartį praėjo. Ją galima išsiųsti iš naujo.`,
      voided: `${p.from} atsiėmė „${p.project}“ sutartį, kol ji dar neįsigaliojo. Bus nauja versija; duoti parašai nieko nesaisto.`,
      declined: `${p.from} atmetė „${p.project}“ sutartį ir rašo:`,
    }[p.what],
    p.text,
  ],
  action: "Atverti projektą",
};
