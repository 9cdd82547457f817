import type { ProofNotesWords } from "#words/mails/proof-notes.ts";

export const words: ProofNotesWords = {
  subject: (p) => `${p.studio}: nauja pastaba prie „${p.title}“`,
  heading: (p) => `Naujienos: „${p.title}“, ${p.version} versija`,
  lines: (p) => [
    `Sveiki, ${p.name}! ${p.studio} parašė prie „${p.title}“ ${p.version} versijos.`,
    "Tai, kas nauja nuo jūsų paskutinio apsilankymo, ten pažymėta.",
  ],
  action: "Skaityti prie darbo",
};
