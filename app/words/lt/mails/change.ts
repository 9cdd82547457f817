import type { ChangeWords } from "#words/mails/change.ts";

export const words: ChangeWords = {
  subject: (p) =>
    `Pakeitimas ${p.number}, ${p.title}: ${{ requested: "prašymas", sent: "kaina", declined: "atmesta", withdrawn: "atsiimta", asked: "klausimas", gift: "dovana", delivered: "atlikta", expired: "pasiūlymas baigėsi" }[p.what]}`,
  heading: (p) => `Pakeitimas ${p.number}: ${p.title}`,
  lines: (p) => [
    `Sveiki, ${p.name}!`,
    {
      requested: `${p.from} prašo pakeitimo projekte „${p.project}“:`,
      sent: `${p.from} nurodė šio projekto „${p.project}“ pakeitimo kainą ir datas. Niekas nepradedama, kol nepatvirtinsite.`,
      declined: `${p.from} atmetė šį projekto „${p.project}“ pakeitimą:`,
      withdrawn: `${p.from} atsiėmė šį prašymą projekte „${p.project}“.`,
      asked: `${p.from} rašo apie šį projekto „${p.project}“ pakeitimą:`,
      gift: `${p.from} tai padarys projektui „${p.project}“ dovanų, nemokamai.`,
      delivered: `${p.from} baigė šį projekto „${p.project}“ pakeitimą.`,
      expired: `Dėl šio projekto „${p.project}“ pakeitimo pasiūlymo nenuspręsta laiku. Jį galima pateikti iš naujo.`,
    }[p.what],
    p.text,
  ],
  action: "Atverti pakeitimą",
};
