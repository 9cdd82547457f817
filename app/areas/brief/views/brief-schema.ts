import { briefWords } from "#words/brief.ts";
import { z } from "zod";
import { optionsOf, QUESTION_KINDS, type QuestionDraft } from "#app/areas/brief/rules/brief.ts";
import { problem } from "#app/words/problem.ts";

const text = (most: number) => z.string().trim().max(most, problem("tooLong", most)).default("");

/** The questions of a brief, as the freelancer writes them. */
export const briefSchema = z.object({
  questions: z
    .array(
      z
        .object({
          kind: z.enum(QUESTION_KINDS),
          label: z
            .string({ error: problem("questionMissing") })
            .trim()
            .min(1, problem("questionMissing"))
            .max(300, problem("tooLong", 300)),
          help: text(500),
          options: text(2_000),
          required: z.literal("on").optional(),
        })
        .superRefine((question, context) => {
          if (question.kind === "choice" && optionsOf(question).length < 2)
            context.addIssue({
              code: "custom",
              path: ["options"],
              message: problem("choicesMissing"),
            });
        })
        .transform(({ required, ...question }): QuestionDraft => ({
          ...question,
          required: required === "on",
        })),
    )
    .min(1, problem("questionsMissing"))
    .max(40, problem("tooManyQuestions")),
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
