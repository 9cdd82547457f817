import type { EndNoticeWords } from "#words/mails/end-notice.ts";

export const words: EndNoticeWords = {
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
};
