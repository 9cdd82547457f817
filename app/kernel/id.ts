const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32, lower case

function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("");
}

/** A new id: 9 characters of the time in milliseconds and 11 random ones (55 bits), so that ids sort by age. */
export function newId(now: Date): string {
  let time = now.getTime();
  let text = "";
  for (let i = 0; i < 9; i++) {
    text = ALPHABET[time % 32] + text;
    time = Math.floor(time / 32);
  }
  return text + randomText(11);
}

/** The id of a row inside a project. It begins with the project's id, so that a project's rows lie together on disk. */
export function childId(projectId: string): string {
  return `${projectId}-${randomText(12)}`;
}

/** A secret for links and cookies: 160 random bits. */
export function newSecret(): string {
  return randomText(32);
}
