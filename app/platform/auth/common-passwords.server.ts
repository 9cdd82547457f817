/** What is left of a password without the digits and signs that people put around a word. */
const coreOf = (password: string) => password.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

let known: Promise<Set<string>> | undefined;

/** The list of zxcvbn: nearly 50,000 passwords that were found in breaches, most common first. */
async function read(): Promise<Set<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

/** Is it, or is it but a decoration of, a password that is tried first? */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= read().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  const list = await known;
  const lower = password.toLowerCase();
  const core = coreOf(password);
  const half = lower.slice(0, lower.length / 2);
  const isDoubled = lower === half + half && list.has(half);
  return list.has(lower) || isDoubled || (core.length >= 4 && list.has(core));
}
