/**
 * How far a mail that came in has got: it is still to be fetched from the carrier; is a message of
 * a conversation; belongs to none that anybody knows, and waits for the studio; was seen to.
 */
export const INCOMING_STATES = ["waiting", "placed", "unplaced", "settled"] as const;

/** A mail that came in, as far as it has been read. */
export type ReadMail = {
  from: { name: string; email: string };
  subject: string;
  /** What was written, without what is quoted below. */
  said: string;
  /** All of it. */
  whole: string;
  /** A machine says that it wrote it. */
  isAutomatic: boolean;
  /** The server that took it in vouches for the sender's domain. */
  isAuthentic: boolean;
  filesLeft: number;
};

/** A mail that came in as a page shows it with its message. */
export type ShownMail = {
  isAutomatic: boolean;
  isConfirmed: boolean;
  from: string;
  whole: string;
  filesLeft: number;
};

/** So many mails of one sender in a conversation within an hour are a machine's. */
const MOST_AN_HOUR = 10;

/** A text without what a machine counts up: numbers, spaces, signs. */
const unnumbered = (text: string): string =>
  text
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .toLowerCase();

/**
 * Whether this goes on a loop that says nothing of itself: the same words as before but for their
 * numbers, or more mails than a person writes.
 * @param before what the same sender has sent to the same conversation within the hour
 */
export function isLoop(said: string, before: { text: string }[]): boolean {
  const words = unnumbered(said);
  return (
    before.length >= MOST_AN_HOUR ||
    (words !== "" && before.some(({ text }) => unnumbered(text).startsWith(words)))
  );
}

/** Two addresses of one mailbox, as far as anybody can tell (RFC 5321 leaves the case to it). */
export const isSameMailbox = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
