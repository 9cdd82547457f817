import { z } from "zod";
import { optionsOf, QUESTION_KINDS, type QuestionDraft } from "#app/areas/portal/rules/brief.ts";

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`).default("");

/** The questions of a brief, as the freelancer writes them. */
export const briefSchema = z.object({
  questions: z
    .array(
      z
        .object({ kind: z.enum(QUESTION_KINDS), label: z.string({ error: "Write the question." }).trim().min(1, "Write the question.").max(300, "Use at most 300 characters."), help: text(500), options: text(2_000), required: z.literal("on").optional() })
        .superRefine((question, context) => {
          if (question.kind === "choice" && optionsOf(question).length < 2) context.addIssue({ code: "custom", path: ["options"], message: "Write at least two choices, one in each line." });
        })
        .transform(({ required, ...question }): QuestionDraft => ({ ...question, required: required === "on" })),
    )
    .min(1, "Write at least one question.")
    .max(40, "40 questions are the most."),
});

type Values = { kind: string; label: string; help: string; options: string; required?: string | undefined };

/** Questions that a designer's brief may begin with. */
export const FIRST_QUESTIONS: Values[] = [
  { kind: "text", label: "What should be different when the work is done?", help: "In your own words; it becomes the goal.", options: "", required: "on" },
  { kind: "text", label: "For whom is it? What do they want, and what keeps them away?", help: "", options: "" },
  { kind: "scale", label: "How should it feel?", help: "", options: "quiet\nloud" },
  { kind: "choice", label: "Who decides in the end?", help: "", options: "One person\nTwo or three together\nA board" },
  { kind: "links", label: "What do you like, and what do your competitors do?", help: "Addresses of pages", options: "" },
  { kind: "files", label: "What is there already?", help: "Logo, texts, photos, guidelines", options: "" },
];

export function valuesOfQuestions(questions: QuestionDraft[]): Values[] {
  return questions.map(({ kind, label, help, options, required }) => ({ kind, label, help, options, ...(required ? { required: "on" } : {}) }));
}
