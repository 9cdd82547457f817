import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

export const QUESTION_KINDS = ["text", "choice", "scale", "files", "links"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** `options` has one per line: the choices, or the labels of the two ends of a scale. */
export type QuestionDraft = {
  kind: QuestionKind;
  label: string;
  help: string;
  options: string;
  required: boolean;
};

export const SCALE = [1, 2, 3, 4, 5] as const;

export function canSendBrief(brief: {
  questions: number;
  isSent: boolean;
}): Verdict<"no-questions" | "brief-sent"> {
  if (brief.isSent) return refuse("brief-sent");
  return brief.questions > 0 ? allow : refuse("no-questions");
}

export function optionsOf(question: { options: string }): string[] {
  return question.options
    .split("\n")
    .map((option) => option.trim())
    .filter(Boolean);
}

/**
 * An answer as it is saved, or null when it is invalid: a choice that isn't offered, a link that
 * isn't one. "" means no answer.
 */
export function readAnswer(
  question: { kind: QuestionKind; options: string },
  typed: string,
): string | null {
  const text = typed.trim();
  if (text === "") return "";
  switch (question.kind) {
    case "choice":
      return optionsOf(question).includes(text) ? text : null;
    case "scale":
      return SCALE.some((step) => String(step) === text) ? text : null;
    case "links": {
      const lines = text.split(/\s+/u);
      return lines.every(isLink) ? lines.join("\n") : null;
    }
    default:
      return text.slice(0, 8_000);
  }
}

export function isLink(text: string): boolean {
  return (
    URL.canParse(text) &&
    ["http:", "https:"].includes(new URL(text).protocol) &&
    text.length <= 2_000
  );
}

/** The questions that still need an answer before the brief can be sent back. */
export function missingAnswers<Q extends { id: string; required: boolean; kind: QuestionKind }>(
  questions: readonly Q[],
  answers: Record<string, string>,
  files: readonly string[],
): Q[] {
  return questions.filter(
    ({ id, required, kind }) =>
      required && (kind === "files" ? !files.includes(id) : (answers[id] ?? "") === ""),
  );
}
