import type { BriefWords } from "#words/mails/brief.ts";

export const words: BriefWords = {
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
};
