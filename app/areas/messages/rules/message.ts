import { fold } from "#app/kernel/fold.ts";
import { cleanText } from "#app/kernel/text.ts";
import { allow, Refusal, refuse, type Verdict } from "#app/kernel/verdict.ts";

/** So long a message can be changed or taken back before it leaves, in milliseconds. */
export const LEAVES_AFTER_MS = 60_000;

/** UTF-16 units. */
export const LONGEST_MESSAGE = 20_000;

/** More than any conversation of people has. */
export const MOST_MESSAGES = 20_000;

export type MessageTimes = { leavesAt: Date | null; sentAt: Date | null };

/** A draft is its author's alone; one that is leaving too; what was sent stays. */
export type MessageState = "draft" | "leaving" | "sent";

export function messageState({ leavesAt, sentAt }: MessageTimes): MessageState {
  if (sentAt !== null) return "sent";
  return leavesAt === null ? "draft" : "leaving";
}

/** Nobody but its author has seen it yet. */
export const canTakeBack = (message: MessageTimes): Verdict<"message-sent"> =>
  messageState(message) === "sent" ? refuse("message-sent") : allow;

/** What was sent is corrected, and says so; until then it is simply changed. */
export const canCorrect = (message: MessageTimes): Verdict<"message-not-sent"> =>
  messageState(message) === "sent" ? allow : refuse("message-not-sent");

/** A message's words as they are kept. @throws Refusal "message-too-long" */
export function cleanMessage(typed: string): string {
  const body = cleanText(typed).trim();
  if (body.length > LONGEST_MESSAGE) throw new Refusal("message-too-long");
  return body;
}

/** What a database's LIKE takes for something else, and what stands for it in a folded text. */
const WILDCARDS: Record<string, string> = { "%": "\uff05", _: "\uff3f", "\\": "\uff3c" };

/** A text as search reads it, and what is searched for. */
export const searchable = (text: string): string =>
  fold(text).replace(/[%_\\]/gu, (sign) => WILDCARDS[sign] ?? sign);
