import type { EndNoticeWords } from "#words/mails/end-notice.ts";

export const words: EndNoticeWords = {
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
};
