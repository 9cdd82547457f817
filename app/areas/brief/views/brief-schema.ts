import { inLanguage } from "#app/kernel/language.ts";
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

const FIRST: Record<
  "en" | "pl" | "lt",
  [
    goal: [string, string],
    audience: string,
    feel: [string, string],
    decides: [string, string],
    likes: [string, string],
    there: [string, string],
  ]
> = {
  en: [
    ["What should be different when the work is done?", "In your own words; it becomes the goal."],
    "Who is it for? What do they want, and what keeps them away?",
    ["How should it feel?", "quiet\nloud"],
    ["Who makes the final decision?", "One person\nTwo or three together\nA board"],
    ["What do you like, and what do your competitors do?", "Links to pages"],
    ["What do you already have?", "Logo, copy, photos, guidelines"],
  ],
  pl: [
    ["Co ma być inaczej, gdy praca będzie gotowa?", "Własnymi słowami; to stanie się celem."],
    "Dla kogo to jest? Czego ci ludzie chcą, a co ich powstrzymuje?",
    ["Jakie ma robić wrażenie?", "ciche\ngłośne"],
    ["Kto na końcu decyduje?", "Jedna osoba\nDwie lub trzy razem\nZarząd"],
    ["Co się podoba, a co robi konkurencja?", "Adresy stron"],
    ["Co już jest?", "Logo, teksty, zdjęcia, wytyczne"],
  ],
  lt: [
    ["Kas turėtų pasikeisti, kai darbas bus baigtas?", "Savais žodžiais; tai taps tikslu."],
    "Kam tai skirta? Ko tie žmonės nori ir kas juos sulaiko?",
    ["Kokį įspūdį tai turėtų daryti?", "tylų\ngarsų"],
    ["Kas galiausiai nusprendžia?", "Vienas žmogus\nDu ar trys kartu\nValdyba"],
    ["Kas patinka ir ką daro konkurentai?", "Puslapių adresai"],
    ["Kas jau yra?", "Logotipas, tekstai, nuotraukos, gairės"],
  ],
};

/** Questions that a designer's brief may begin with, in the client's language. */
export function firstQuestions(locale: string): Values[] {
  const [goal, audience, feel, decides, likes, there] = inLanguage(locale, FIRST);
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
