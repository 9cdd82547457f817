import type { ProofNotesWords } from "#words/mails/proof-notes.ts";

export const words: ProofNotesWords = {
  subject: (p) => `${p.studio}: nowa uwaga do „${p.title}”`,
  heading: (p) => `Nowości: „${p.title}”, wersja ${p.version}`,
  lines: (p) => [
    `Dzień dobry, ${p.name}! ${p.studio} pisze o wersji ${p.version} pracy „${p.title}”.`,
    "To, co nowe od ostatniej wizyty, jest tam zaznaczone.",
  ],
  action: "Przeczytaj przy pracy",
};
