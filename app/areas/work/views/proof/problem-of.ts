import type { Spot } from "#app/areas/work/rules/pin.ts";

/** What was typed into a note, or an answer to one, that couldn't be saved. */
type Refused = {
  refusal: string;
  body: string;
  region: string;
  spot: Spot | null;
  moment: string;
  /** The note that it answers; empty for a note itself. */
  replyTo: string;
};

/**
 * Where a refusal is said: beside the note or the answer, with what was typed there, or above.
 * @param sentence what the refusal means, in the reader's language
 */
export function problemOf(answer: Refused | undefined, sentence: string) {
  if (!answer) return { problem: "", typed: undefined, reply: undefined };
  if (answer.replyTo) {
    const isOfFiles = fieldOf(answer.refusal) === "files";
    const reply = {
      ...{ pinId: answer.replyTo, body: answer.body },
      problem: isOfFiles ? "" : sentence,
      wrongFiles: isOfFiles ? sentence : "",
    };
    return { problem: "", typed: undefined, reply };
  }
  const of = fieldOf(answer.refusal);
  const typed = {
    ...answer,
    problem: of === "body" ? sentence : "",
    wrongMoment: of === "moment" ? sentence : "",
    wrongFiles: of === "files" ? sentence : "",
  };
  return {
    problem: of === null ? sentence : "",
    typed: of !== null || answer.body ? typed : undefined,
    reply: undefined,
  };
}

const FIELDS: Record<string, "body" | "moment" | "files"> = {
  "pin-empty": "body",
  "spot-wrong": "body",
  "moment-wrong": "moment",
  "file-too-large": "files",
  "too-many-files": "files",
  "quota-full": "files",
};

const fieldOf = (refusal: string) => FIELDS[refusal] ?? null;
