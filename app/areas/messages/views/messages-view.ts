import type {
  Conversation,
  ShownSubject,
  TypedMessage,
} from "#app/areas/messages/rules/conversation.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { messagesWords } from "#words/messages.ts";

/** What every part of a conversation's page is given. */
export type MessagesView = {
  conversation: Conversation;
  side: "client" | "studio";
  locale: string;
  timeZone: string;
  /** The studio's name. */
  studio: string;
  /** Where files are served from. */
  files: string;
  mayWrite: boolean;
  /** For a new message. */
  formId: string;
  /** What the address says besides, and stays: which conversation of an inbox is open. */
  kept?: Record<string, string>;
  /** What the address asks for. */
  asked: { draft: string | null; quote: string | null; internal: boolean; words: string | null };
  /** Words for a hard moment, to begin from; empty for none. */
  proposed: string;
  typed: TypedMessage | undefined;
  /** Why it was refused, in the reader's language. */
  problem: string;
};

export const subjectText = ({ kind, title }: ShownSubject, locale: string): string =>
  messagesWords(locale).subjects[kind](title);

export const momentIn = (
  at: string,
  { locale, timeZone }: Pick<MessagesView, "locale" | "timeZone">,
) => formatMoment(new Date(at), locale, timeZone);

/** The address of the same page, about something, with more of it asked for. */
export function askAddress(
  { conversation, asked, kept }: Pick<MessagesView, "conversation" | "asked" | "kept">,
  changes: Record<string, string | null>,
): string {
  const query = new URLSearchParams();
  const now: Record<string, string | null> = {
    // An open conversation is about one thing anyway.
    about: kept ? null : (conversation.about?.key ?? null),
    internal: asked.internal ? "1" : null,
    ...changes,
    ...kept,
  };
  for (const [name, value] of Object.entries(now)) if (value !== null) query.set(name, value);
  return `?${query.toString()}`;
}
