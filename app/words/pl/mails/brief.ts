import type { BriefWords } from "#words/mails/brief.ts";

export const words: BriefWords = {
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
};
