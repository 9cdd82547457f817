import { briefWords } from "#app/words/brief-words.ts";
import { z } from "zod";
import { optionsOf, QUESTION_KINDS, type QuestionDraft } from "#app/areas/brief/rules/brief.ts";

const text = (most: number) =>
  z.string().trim().max(most, `Use at most ${most} characters.`).default("");

/** The questions of a brief, as the freelancer writes them. */
export const briefSchema = z.object({
  questions: z
    .array(
      z
        .object({
          kind: z.enum(QUESTION_KINDS),
          label: z
            .string({ error: "Write the question." })
            .trim()
            .min(1, "Write the question.")
            .max(300, "Use at most 300 characters."),
          help: text(500),
          options: text(2_000),
          required: z.literal("on").optional(),
        })
        .superRefine((question, context) => {
          if (question.kind === "choice" && optionsOf(question).length < 2)
            context.addIssue({
              code: "custom",
              path: ["options"],
              message: "Write at least two choices, one per line.",
            });
        })
        .transform(({ required, ...question }): QuestionDraft => ({
          ...question,
          required: required === "on",
        })),
    )
    .min(1, "Write at least one question.")
    .max(40, "A brief can hold up to 40 questions."),
});

type Values = {
  kind: string;
  label: string;
  help: string;
  options: string;
  required?: string | undefined;
};

/** Questions that a designer's brief may begin with, in the client's language. */
export function firstQuestions(locale: string): Values[] {
  const [goal, audience, feel, decides, likes, there] = briefWords(locale);
  return [
    { kind: "text", label: goal[0], help: goal[1], options: "", required: "on" },
    { kind: "text", label: audience, help: "", options: "" },
    { kind: "scale", label: feel[0], help: "", options: feel[1] },
    { kind: "choice", label: decides[0], help: "", options: decides[1] },
    { kind: "links", label: likes[0], help: likes[1], options: "" },
    { kind: "files", label: there[0], help: there[1], options: "" },
  ];
}

export function valuesOfQuestions(questions: QuestionDraft[]): Values[] {
  return questions.map(({ kind, label, help, options, required }) => ({
    kind,
    label,
    help,
    options,
    ...(required ? { required: "on" } : {}),
  }));
}
