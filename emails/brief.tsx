import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";

export type BriefProps = {
  what: "sent" | "answered";
  name: string;
  from: string;
  project: string;
  url: string;
};

const words: Words<LetterWords<BriefProps>> = {
  en: {
    subject: (p) =>
      p.what === "sent"
        ? `A few questions: “${p.project}”`
        : `The brief has been answered: “${p.project}”`,
    heading: (p) =>
      p.what === "sent" ? "A few questions before we start" : "The brief has been answered",
    lines: (p) => [
      `Hello ${p.name},`,
      p.what === "sent"
        ? `${p.from} would like to know a few things about “${p.project}”. A few words for each are fine; you can save and come back later.`
        : `${p.from} has answered the brief for “${p.project}”. The answers go into the agreement.`,
    ],
    action: "Open the brief",
  },
  pl: {
    subject: (p) =>
      p.what === "sent" ? `Kilka pytań: „${p.project}”` : `Odpowiedzi na brief: „${p.project}”`,
    heading: (p) => (p.what === "sent" ? "Kilka pytań na początek" : "Są odpowiedzi na brief"),
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      p.what === "sent"
        ? `${p.from} prosi o kilka odpowiedzi do projektu „${p.project}”. Wystarczy po kilka słów; można zapisać i wrócić później.`
        : `${p.from} odpowiada na brief projektu „${p.project}”. Odpowiedzi wejdą do umowy.`,
    ],
    action: "Otwórz brief",
  },
  lt: {
    subject: (p) =>
      p.what === "sent" ? `Keli klausimai: „${p.project}“` : `Užduotis atsakyta: „${p.project}“`,
    heading: (p) => (p.what === "sent" ? "Keli klausimai prieš pradedant" : "Užduotis atsakyta"),
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      p.what === "sent"
        ? `${p.from} norėtų sužinoti kelis dalykus apie „${p.project}“. Užtenka kelių žodžių; galite išsaugoti ir grįžti.`
        : `${p.from} atsakė į „${p.project}“ užduotį. Atsakymai pateks į sutartį.`,
    ],
    action: "Atverti užduotį",
  },
};

export const briefMail = defineMail(
  "brief",
  letterTemplate<BriefProps>(words, { from: (p) => p.from, url: (p) => p.url }),
);

export default preview(briefMail, {
  what: "sent",
  name: "Ona",
  from: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  url: "https://portal.example/portal/p",
});
