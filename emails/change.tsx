import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";

export type ChangeProps = {
  what:
    "requested" | "sent" | "declined" | "withdrawn" | "asked" | "gift" | "delivered" | "expired";
  name: string;
  from: string;
  project: string;
  number: number;
  title: string;
  text: string;
  url: string;
};

const words: Words<LetterWords<ChangeProps>> = {
  en: {
    subject: (p) =>
      `Change ${p.number}, ${p.title}: ${{ requested: "a request", sent: "the price", declined: "declined", withdrawn: "withdrawn", asked: "a question", gift: "a gift", delivered: "done", expired: "the offer has expired" }[p.what]}`,
    heading: (p) => `Change ${p.number}: ${p.title}`,
    lines: (p) => [
      `Hello ${p.name},`,
      {
        requested: `${p.from} asks for a change in “${p.project}”:`,
        sent: `${p.from} has set a price and dates for this change to “${p.project}”. Nothing starts until you approve it.`,
        declined: `${p.from} has declined this change to “${p.project}”:`,
        withdrawn: `${p.from} has withdrawn this request for “${p.project}”.`,
        asked: `${p.from} writes about this change to “${p.project}”:`,
        gift: `${p.from} is doing this for “${p.project}” as a gift, free of charge.`,
        delivered: `${p.from} has finished this change to “${p.project}”.`,
        expired: `The offer for this change to “${p.project}” has expired without a decision. It can be made again.`,
      }[p.what],
      p.text,
    ],
    action: "Open the change",
  },
  pl: {
    subject: (p) =>
      `Zmiana ${p.number}, ${p.title}: ${{ requested: "prośba", sent: "cena", declined: "odrzucono", withdrawn: "wycofano", asked: "pytanie", gift: "prezent", delivered: "gotowe", expired: "oferta wygasła" }[p.what]}`,
    heading: (p) => `Zmiana ${p.number}: ${p.title}`,
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      {
        requested: `${p.from} prosi o zmianę w projekcie „${p.project}”:`,
        sent: `${p.from} podaje cenę i terminy tej zmiany w projekcie „${p.project}”. Praca zacznie się dopiero po akceptacji.`,
        declined: `${p.from} odrzuca tę zmianę w projekcie „${p.project}”:`,
        withdrawn: `${p.from} wycofuje tę prośbę w projekcie „${p.project}”.`,
        asked: `${p.from} pisze o tej zmianie w projekcie „${p.project}”:`,
        gift: `${p.from} robi to dla projektu „${p.project}” w prezencie, bezpłatnie.`,
        delivered: `${p.from} kończy tę zmianę w projekcie „${p.project}”.`,
        expired: `Oferta tej zmiany w projekcie „${p.project}” wygasła bez decyzji. Można ją złożyć ponownie.`,
      }[p.what],
      p.text,
    ],
    action: "Otwórz zmianę",
  },
  lt: {
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
  },
};

export const changeMail = defineMail(
  "change",
  letterTemplate<ChangeProps>(words, {
    from: (p) => p.from,
    url: (p) => p.url,
  }),
);

export default preview(changeMail, {
  what: "expired",
  name: "Ona",
  from: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  number: 2,
  title: "Deposit",
  text: "Two more flags",
  url: "https://portal.example/portal/p",
});
