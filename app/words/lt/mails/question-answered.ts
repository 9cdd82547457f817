import type { QuestionAnsweredWords } from "#words/mails/question-answered.ts";

export const words: QuestionAnsweredWords = {
  subject: (p) =>
    p.option
      ? `${p.from} renkasi „${p.option}“: ${p.project}`
      : `${p.from} nesirenka nė vieno: ${p.project}`,
  heading: (p) => p.question,
  lines: (p) => [
    `Sveiki, ${p.name}!`,
    p.option
      ? `${p.from} renkasi „${p.option}“.`
      : `${p.from} nenori nė vieno iš pasiūlytų variantų.`,
    p.reason,
  ],
  action: "Atverti klausimą",
};
