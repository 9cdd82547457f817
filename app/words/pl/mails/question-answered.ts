import type { QuestionAnsweredWords } from "#words/mails/question-answered.ts";

export const words: QuestionAnsweredWords = {
  subject: (p) =>
    p.option
      ? `${p.from} wybiera „${p.option}”: ${p.project}`
      : `${p.from} nie wybiera żadnej opcji: ${p.project}`,
  heading: (p) => p.question,
  lines: (p) => [
    `Dzień dobry, ${p.name}!`,
    p.option
      ? `${p.from} wybiera „${p.option}”.`
      : `${p.from} nie chce żadnej z zaproponowanych opcji.`,
    p.reason,
  ],
  action: "Otwórz pytanie",
};
