import type { VerdictRecordedWords } from "#words/mails/verdict-recorded.ts";

const WHAT = {
  approved: "akceptacja",
  approved_with_changes: "akceptacja z drobnymi poprawkami",
  changes_requested: "prośba o zmiany",
};

export const words: VerdictRecordedWords = {
  subject: (p) => `Zapisane w Państwa imieniu: „${p.title}”, ${WHAT[p.decision]}`,
  heading: (p) => `„${p.title}”, wersja ${p.version}: ${WHAT[p.decision]}`,
  lines: (p) => [
    `Dzień dobry, ${p.name}! ${p.studio} zapisuje tę decyzję w Państwa imieniu.`,
    `Jak została przekazana: ${p.source}`,
    "Jeśli to nie była ta decyzja, na stronie można zgłosić sprzeciw; wtedy się nie liczy.",
  ],
  action: "Zobacz",
};
