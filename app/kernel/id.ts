/**
 * The id of a model's row: another model's id can't be passed for it. A string from outside (a URL,
 * a form) passes for every model's, and is looked up before it is trusted.
 */
export type Id<Model extends string> = string & { readonly of?: Model };

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32, lower case

function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("");
}

/**
 * A new id: 9 characters of the time in milliseconds and 11 random ones (55 bits), so that ids sort
 * by age.
 */
export function newId(): string {
  return inBase32(Date.now(), 9) + randomText(11);
}

function inBase32(number: number, length: number): string {
  let rest = number;
  let text = "";
  for (let i = 0; i < length; i++) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/**
 * The id of a row inside a project. It begins with the project's id, so that a project's rows are
 * stored together on disk.
 */
export function childId(projectId: Id<"Project">): string {
  return `${projectId}-${randomText(12)}`;
}

let counter = 0;

/**
 * Like childId, but sorts by creation even within one millisecond: for the entries of a history.
 */
export function orderedChildId(projectId: Id<"Project">): string {
  counter = (counter + 1) % 32 ** 4;
  return `${projectId}-${inBase32(Date.now(), 9)}${inBase32(counter, 4)}${randomText(4)}`;
}

/** A secret for links and cookies: 160 random bits. */
export function newSecret(): string {
  return randomText(32);
}

/** A 12-character id that a form carries, so that submitting it twice takes effect once. */
export const newFormId = (): string => randomText(12);
