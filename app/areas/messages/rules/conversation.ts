import type { ShownFile } from "#app/areas/files/rules/shown-file.ts";
import type { PromiseKind, PromiseState } from "./answer-promise.ts";
import type { ShownMail } from "./incoming.ts";
import type { MessageMail } from "./mail-way.ts";
import type { SubjectKind } from "./subject.ts";

/** What a message, or a promise, is about, as a page names it. */
export type ShownSubject = { key: string; kind: SubjectKind; title: string };

/** Instants as ISO 8601 in UTC. */
export type ShownMessage = {
  id: string;
  threadId: string;
  subject: ShownSubject;
  isInternal: boolean;
  author: string;
  isStudio: boolean;
  isMine: boolean;
  body: string;
  /** When it left, or will. */
  at: string;
  /** Its author alone sees it yet, and can take it back. */
  isLeaving: boolean;
  /** Since this reader last looked. */
  isNew: boolean;
  quoted: { id: string; author: string; body: string } | null;
  /** What it said before, the oldest first. */
  corrections: { body: string; at: string }[];
  attachments: ShownFile[];
  /** It came in by mail. */
  mail: ShownMail | null;
  /** What became of the mails about it; for the studio's own, on its side. */
  mails: MessageMail[];
};

export type ShownPromise = {
  id: string;
  threadId: string;
  subject: ShownSubject;
  kind: PromiseKind;
  by: string;
  until: string;
  at: string;
  state: PromiseState;
};

/** An own message that hasn't been sent off. */
export type ShownDraft = {
  id: string;
  formId: string;
  subject: ShownSubject;
  isInternal: boolean;
  body: string;
  quoted: { id: string; author: string; body: string } | null;
  attachments: ShownFile[];
};

export type ShownThread = {
  id: string;
  subject: ShownSubject;
  isInternal: boolean;
  messages: number;
  isSettled: boolean;
  /** The client has written last, and it isn't settled. */
  waits: boolean;
};

/** The conversation of a project, or what of it is about one thing. */
export type Conversation = {
  /** What can be spoken about. */
  subjects: ShownSubject[];
  threads: ShownThread[];
  /** What is shown is about this alone; null for everything. */
  about: ShownSubject | null;
  search: string;
  messages: ShownMessage[];
  /** Older ones that aren't shown. */
  earlier: number;
  promises: ShownPromise[];
  drafts: ShownDraft[];
};

export type TimelineEntry =
  | { is: "message"; at: string; message: ShownMessage }
  | { is: "promise"; at: string; promise: ShownPromise };

/** Messages and promises in the order in which they came. */
export function timelineOf({
  messages,
  promises,
}: Pick<Conversation, "messages" | "promises">): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...messages.map((message) => ({ is: "message" as const, at: message.at, message })),
    ...promises.map((promise) => ({ is: "promise" as const, at: promise.at, promise })),
  ];
  return entries.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

const PENDING: PromiseState[] = ["open", "near", "broken"];

/** The promise that the client waits for: one that broke, which nobody made good, before others. */
export const pendingPromise = (promises: ShownPromise[]): ShownPromise | null =>
  promises
    .filter(({ state }) => PENDING.includes(state))
    .sort((one, other) => (one.until < other.until ? -1 : 1))[0] ?? null;

/** What was typed into a form that was refused: it is shown again. */
export type TypedMessage = {
  refusal: string;
  about: string;
  formId: string;
  body: string;
  internal: boolean;
  /** The message that was to be corrected; empty for a new one. */
  correcting: string;
};

/** Which conversations an inbox shows: by who has the ball. */
export const INBOX_VIEWS = ["waits", "promised", "theirs", "internal", "settled"] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];
