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
    const reply = { pinId: answer.replyTo, body: answer.body, problem: sentence };
    return { problem: "", typed: undefined, reply };
  }
  const isOfMoment = answer.refusal === "moment-wrong";
  const isOfNote = isOfMoment || ["pin-empty", "spot-wrong"].includes(answer.refusal);
  const typed = {
    ...answer,
    problem: isOfNote && !isOfMoment ? sentence : "",
    wrongMoment: isOfMoment ? sentence : "",
  };
  return {
    problem: isOfNote ? "" : sentence,
    typed: isOfNote || answer.body ? typed : undefined,
    reply: undefined,
  };
}
