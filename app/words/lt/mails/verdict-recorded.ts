import type { VerdictRecordedWords } from "#words/mails/verdict-recorded.ts";

const WHAT = {
  approved: "patvirtinta",
  approved_with_changes: "patvirtinta su mažais pakeitimais",
  changes_requested: "prašoma pakeitimų",
};

export const words: VerdictRecordedWords = {
  subject: (p) => `Užrašyta jūsų vardu: „${p.title}“, ${WHAT[p.decision]}`,
  heading: (p) => `„${p.title}“, ${p.version} versija: ${WHAT[p.decision]}`,
  lines: (p) => [
    `Sveiki, ${p.name}! ${p.studio} užrašė šį sprendimą jūsų vardu.`,
    `Kaip tai pasakėte: ${p.source}`,
    "Jei pasakėte ne taip, atverkite puslapį ir paprieštaraukite – tada sprendimas negalios.",
  ],
  action: "Peržiūrėti",
};
