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
  /** It comes from an address that mails are sent from. */
  isOwn: boolean;
  /** The server that took it in vouches for the sender's domain. */
  isAuthentic: boolean;
  /** Files that came with it, fetched or not. */
  files: number;
  filesLeft: number;
};

/** A mail that came in as a page shows it with its message. */
export type ShownMail = {
  isAutomatic: boolean;
  isConfirmed: boolean;
  whole: string;
  filesLeft: number;
};

/** So many mails to one conversation within an hour are somebody's words, and no more. */
const MOST_AN_HOUR = 6;
/** So many of them from senders that nobody vouches for. */
const MOST_UNCONFIRMED = 2;
/** Two short answers are easily the same, in letters. */
const LEAST_LETTERS = 20;

/** A text without what a machine counts up: numbers, spaces, signs. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}]+/gu, "").toLowerCase();

/** A mail that came in before, to the same conversation within the hour. */
export type Before = { body: string; isConfirmed: boolean };

/**
 * How a mail is taken after those before it. "quiet" waits for the studio like any, and causes no
 * mail: it repeats another but for its numbers, or there are many. "machine" has done so twice.
 */
export function loudness(
  { body, isConfirmed }: Before,
  before: Before[],
): "loud" | "quiet" | "machine" {
  const letters = lettersOf(body);
  const isRepeatable = letters === "" || letters.length >= LEAST_LETTERS;
  const same = before.filter((one) => lettersOf(one.body) === letters).length;
  if (isRepeatable && same >= 2) return "machine";
  const strangers = before.filter((one) => !one.isConfirmed).length;
  const isMany = before.length >= MOST_AN_HOUR || (!isConfirmed && strangers >= MOST_UNCONFIRMED);
  return isMany || (isRepeatable && same === 1) ? "quiet" : "loud";
}

/** Two addresses of one mailbox, as far as anybody can tell (RFC 5321 leaves the case to it). */
export const isSameMailbox = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
