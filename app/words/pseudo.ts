const ACCENTED: Record<string, string> = {
  ...{ a: "á", b: "ƀ", c: "ç", d: "ð", e: "é", f: "ƒ", g: "ĝ", h: "ĥ", i: "î", j: "ĵ" },
  ...{ k: "ķ", l: "ļ", m: "ɱ", n: "ñ", o: "ö", p: "þ", r: "ŕ", s: "š", t: "ţ", u: "û" },
  ...{ v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž", A: "Å", B: "Ɓ", C: "Ç", D: "Ð", E: "É" },
  ...{ F: "Ƒ", G: "Ĝ", H: "Ĥ", I: "Î", J: "Ĵ", K: "Ķ", L: "Ļ", M: "Ṁ", N: "Ñ", O: "Ö" },
  ...{ P: "Þ", R: "Ŕ", S: "Š", T: "Ţ", U: "Û", V: "Ṽ", W: "Ŵ", Y: "Ý", Z: "Ž" },
};

/** Polish takes about a third more room than English. */
const EXPANSION = 0.35;

const accented = (text: string) => text.replace(/[a-z]/giu, (letter) => ACCENTED[letter] ?? letter);

/** Accents a text but for the facts in it: what a person typed, an amount, a day. */
function spelled(text: string, facts: readonly string[]): string {
  const fact = facts.find((each) => text.includes(each));
  if (fact === undefined) return accented(text);
  return text
    .split(fact)
    .map((part) => spelled(part, facts))
    .join(fact);
}

function bracketed(text: string, facts: readonly string[]): string {
  if (!/\p{L}/u.test(text)) return text;
  const padding = "·".repeat(Math.ceil(text.length * EXPANSION));
  return `⟦${spelled(text, facts)}${padding}⟧`;
}

function factsIn(given: unknown): string[] {
  if (typeof given === "string") return given.length > 1 ? [given] : [];
  if (typeof given !== "object" || given === null) return [];
  return Object.values(given).flatMap(factsIn);
}

const longestFirst = (facts: string[]) => facts.sort((one, other) => other.length - one.length);

const made = new WeakMap<object, unknown>();

function once<T extends object>(words: T, make: () => unknown): T {
  if (!made.has(words)) made.set(words, make());
  return made.get(words) as T;
}

function said(words: unknown, facts: readonly string[]): unknown {
  if (typeof words === "string") return bracketed(words, facts);
  if (Array.isArray(words)) return words.map((each) => said(each, facts));
  if (typeof words === "function") {
    const message = words as (...given: unknown[]) => unknown;
    return once(
      words,
      () =>
        (...given: unknown[]) =>
          said(message(...given), longestFirst([...facts, ...factsIn(given)])),
    );
  }
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, said(each, facts)]));
}

/** The same words, with every text accented, a third longer, and in ⟦brackets⟧. */
export function pseudo<T>(words: T): T {
  if (typeof words !== "object" || words === null) return said(words, []) as T;
  return once(words, () => said(words, []));
}
