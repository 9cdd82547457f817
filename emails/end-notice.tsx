import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";

export type EndNoticeProps = {
  what: "notice" | "ended";
  name: string;
  from: string;
  project: string;
  text: string;
  url: string;
};

const words: Words<LetterWords<EndNoticeProps>> = {
  en: {
    subject: (p) =>
      p.what === "notice" ? `Notice to end “${p.project}”` : `“${p.project}” has ended`,
    heading: (p) =>
      p.what === "notice" ? "The client wants to end the project" : "The project has ended",
    lines: (p) => [
      `Hello ${p.name},`,
      p.what === "notice"
        ? `${p.from} has given notice to end “${p.project}” and says:`
        : `${p.from} has ended “${p.project}” early, under the signed terms:`,
      p.text,
      p.what === "notice"
        ? "Say what has been done. You'll see the settlement under the signed terms before anything is final."
        : "The settlement is on your project page: what was done, what is due, and what was paid.",
    ],
    action: "Open the project",
  },
  pl: {
    subject: (p) =>
      p.what === "notice" ? `Wypowiedzenie: „${p.project}”` : `Projekt „${p.project}” zakończono`,
    heading: (p) => (p.what === "notice" ? "Klient chce zakończyć projekt" : "Projekt zakończono"),
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      p.what === "notice"
        ? `${p.from} wypowiada projekt „${p.project}” i pisze:`
        : `${p.from} kończy projekt „${p.project}” wcześniej, według podpisanych warunków:`,
      p.text,
      p.what === "notice"
        ? "Proszę podać, co wykonano; rozliczenie według podpisanych warunków widać, zanim stanie się ostateczne."
        : "Rozliczenie jest na stronie projektu: co wykonano, co się należy i co zapłacono.",
    ],
    action: "Otwórz projekt",
  },
  lt: {
    subject: (p) =>
      p.what === "notice"
        ? `Pranešimas apie nutraukimą: „${p.project}“`
        : `Projektas „${p.project}“ nutrauktas`,
    heading: (p) =>
      p.what === "notice" ? "Klientas nori nutraukti projektą" : "Projektas nutrauktas",
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      p.what === "notice"
        ? `${p.from} praneša, kad nutraukia projektą „${p.project}“:`
        : `${p.from} nutraukė projektą „${p.project}“ anksčiau laiko pagal pasirašytas sąlygas:`,
      p.text,
      p.what === "notice"
        ? "Nurodykite, kas atlikta; atsiskaitymas pagal pasirašytas sąlygas rodomas, kol dar nėra galutinis."
        : "Atsiskaitymas yra projekto puslapyje: kas atlikta, kas priklauso ir kas sumokėta.",
    ],
    action: "Atverti projektą",
  },
};

export const endNoticeMail = defineMail(
  "end-notice",
  letterTemplate<EndNoticeProps>(words, {
    from: (p) => p.from,
    url: (p) => p.url,
  }),
);

export default preview(endNoticeMail, {
  what: "notice",
  name: "Ona",
  from: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  text: "Two more flags",
  url: "https://portal.example/portal/p",
});
