import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Font } from "@react-pdf/renderer";
import subsetFont from "subset-font";
import { EMOJI, JOINER } from "./printable.ts";
import { makeRobust, type Face } from "./robust-face.server.ts";

/**
 * The fonts for what the product's own typefaces don't have: every script of Europe, Hebrew,
 * Arabic, Thai, Devanagari, Han, Kana, Hangul and emoji. They are read when a text needs them.
 */
const require = createRequire(import.meta.url);

export type Weight = 400 | 600;

/** A part of a font in a file, and which code points it is for. */
type Slice = {
  id: string;
  file: string;
  covers: (codePoint: number) => boolean;
  isVariable: boolean;
};

type Range = [from: number, to: number];

/** Reads CSS's unicode-range ("U+0400-045F,U+0490"). */
const rangesOf = (list: string): Range[] =>
  list.split(",").map((range) => {
    const [from = "", to = from] = range.trim().slice(2).split("-");
    return [parseInt(from, 16), parseInt(to, 16)];
  });
const within = (ranges: Range[]) => (codePoint: number) =>
  ranges.some(([from, to]) => codePoint >= from && codePoint <= to);

/** The slices of one @fontsource-variable package; `only` names those wanted. */
function slicesOf(name: string, only?: string[]): Slice[] {
  const ranges = readFileSync(require.resolve(`@fontsource-variable/${name}/unicode.json`), "utf8");
  return Object.entries(JSON.parse(ranges) as Record<string, string>)
    .map(([key, list]) => ({ part: key.replace(/[[\]]/gu, ""), list }))
    .filter(({ part }) => !only || only.includes(part))
    .map(({ part, list }) => ({
      id: `${name}-${part}`,
      file: require.resolve(`@fontsource-variable/${name}/files/${name}-${part}-wght-normal.woff2`),
      covers: within(rangesOf(list)),
      isVariable: true,
    }));
}

/** It has most other scripts, marks and signs. Its package calls the whole font "latin". */
const DEJAVU = {
  400: require.resolve("@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff"),
  600: require.resolve("@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff"),
};
const dejaVu = (weight: Weight): Slice => ({
  id: "dejavu-sans",
  file: DEJAVU[weight],
  covers: () => true,
  isVariable: false,
});

const ARABIC: Range[] = [
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
];

/**
 * Not Noto Sans Arabic: its dots are glyphs of their own, so its text couldn't be copied from a
 * PDF.
 */
const naskh = (weight: Weight): Slice => ({
  id: "noto-naskh-arabic",
  file: join(
    dirname(require.resolve("@embedpdf/fonts-arabic")),
    `../fonts/NotoNaskhArabic-${weight === 400 ? "Regular" : "Bold"}.ttf`,
  ),
  covers: within(ARABIC),
  isVariable: false,
});

const EUROPE = ["cyrillic", "greek", "cyrillic-ext", "greek-ext", "latin-ext", "vietnamese"];

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
const SETS = {
  emoji: once(() => slicesOf("noto-emoji")),
  alphabets: once(() => [
    ...slicesOf("noto-sans", EUROPE),
    ...slicesOf("noto-sans-hebrew", ["hebrew"]),
    ...slicesOf("noto-sans-georgian", ["georgian"]),
    ...slicesOf("noto-sans-armenian", ["armenian"]),
    ...slicesOf("noto-sans-thai", ["thai"]),
    ...slicesOf("noto-sans-devanagari", ["devanagari"]),
  ]),
  jp: once(() => slicesOf("noto-sans-jp")),
  kr: once(() => slicesOf("noto-sans-kr")),
  sc: once(() => slicesOf("noto-sans-sc")),
  tc: once(() => slicesOf("noto-sans-tc")),
};

/** Which country's shapes of the Han characters are asked for first. */
export type Hand = "jp" | "kr" | "sc" | "tc";
const HANDS = ["sc", "jp", "tc", "kr"] as const;
const HAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\u3000-\u303f\uff00-\uffef]/u;

/** Kana means Japanese, Hangul means Korean; else the document's language (BCP 47) decides. */
export function handOf(text: string, language: string): Hand {
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text) || /^ja\b/iu.test(language)) return "jp";
  if (/\p{sc=Hang}/u.test(text) || /^ko\b/iu.test(language)) return "kr";
  return /^zh-(?:tw|hk|mo|hant)\b/iu.test(language) ? "tc" : "sc";
}

function candidates(cluster: string, weight: Weight, hand: Hand): Slice[] {
  if (EMOJI.test(cluster)) return [...SETS.emoji(), dejaVu(weight)];
  if (!HAN.test(cluster)) return [...SETS.alphabets(), naskh(weight), dejaVu(weight)];
  const hands = [hand, ...HANDS.filter((other) => other !== hand)];
  return [...hands.flatMap((each) => SETS[each]()), dejaVu(weight)];
}

type Loaded = { family: string; face: Face };
const loading = new Map<string, Promise<Loaded>>();

/** Reads a slice in a weight, once, and registers it as a family of its own. */
function load(slice: Slice, weight: Weight): Promise<Loaded> {
  const family = `${slice.id}@${weight}`;
  let loaded = loading.get(family);
  if (!loaded) {
    loaded = read(slice, weight, family);
    loading.set(family, loaded);
    loaded.catch(() => loading.delete(family));
  }
  return loaded;
}

async function read(slice: Slice, weight: Weight, family: string): Promise<Loaded> {
  const src = await trueType(slice, weight);
  const styles = ["normal", "italic"] as const;
  Font.register({
    family,
    fonts: styles.map((fontStyle) => ({ src, fontWeight: weight, fontStyle })),
  });
  const [upright, italic] = styles.map((fontStyle) => ({
    fontFamily: family,
    fontWeight: weight,
    fontStyle,
  }));
  if (!upright || !italic) throw new Error("a face has two styles");
  await Font.load(upright);
  const face = Font.getFont(upright).data as unknown as Face;
  // Both styles are one face, so that it is embedded once.
  Object.assign(Font.getFont(italic), { data: face, loadResultPromise: Promise.resolve() });
  // Two faces of one PostScript name would be taken for one.
  Object.defineProperty(face, "postscriptName", {
    value: `Milepost-${family.replace("@", "-")}`,
  });
  makeRobust(face);
  return { family, face };
}

/** An option of subset-font that its types don't name: all glyphs stay. */
const WHOLE: object = { keepAllGlyphs: true };

/**
 * A slice as TrueType, in its weight: fontkit can't subset WOFF2 or variable faces, and inflates a
 * WOFF's table again for every glyph.
 */
async function trueType(slice: Slice, weight: Weight): Promise<string> {
  if (slice.file.endsWith(".ttf")) return slice.file;
  const whole = await subsetFont(await readFile(slice.file), "", {
    targetFormat: "truetype",
    ...(slice.isVariable ? { variationAxes: { wght: weight } } : {}),
    ...WHOLE,
  });
  return `data:font/ttf;base64,${Buffer.from(whole).toString("base64")}`;
}

/** Text of one family; null is the family that the text already has. */
export type Run = { text: string; family: string | null };

/** Shown for a character that no font has. */
const BOX = "\u25a1";
const MARK = /\p{M}/u;

const found = new Map<string, Promise<Run>>();
const MOST_FOUND = 20_000;

/**
 * The family for what a reader sees as one character: the first that has all of it, else all but
 * its marks, else its first character. What none has becomes a box.
 */
export function familyFor(cluster: string, weight: Weight, hand: Hand): Promise<Run> {
  const key = `${weight}${HAN.test(cluster) ? hand : ""}${cluster}`;
  let run = found.get(key);
  if (!run) {
    if (found.size > MOST_FOUND) found.clear();
    run = find(cluster, weight, hand);
    found.set(key, run);
    run.catch(() => found.delete(key));
  }
  return run;
}

async function find(cluster: string, weight: Weight, hand: Hand): Promise<Run> {
  const seen = Array.from(cluster).filter((character) => !JOINER.test(character));
  const [base] = seen;
  if (base === undefined) return { text: "", family: null };
  const slices = candidates(cluster, weight, hand);
  const unmarked = seen.filter((character, index) => index === 0 || !MARK.test(character));
  for (const wanted of [seen, unmarked, [base]]) {
    const points = wanted.map((character) => character.codePointAt(0) ?? 0);
    for (const slice of slices.filter(({ covers }) => points.every(covers))) {
      const { family, face } = await load(slice, weight);
      // A slice's ranges may claim more than it has.
      if (!points.every(face.hasGlyphForCodePoint)) continue;
      return { text: settable(cluster, wanted, face), family };
    }
  }
  return { text: BOX, family: (await load(dejaVu(weight), weight)).family };
}

/** The wanted characters of a cluster, with those joiners that the face knows. */
function settable(cluster: string, wanted: string[], face: Face): string {
  const isSettable = (character: string) =>
    wanted.includes(character) ||
    (JOINER.test(character) && face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  return Array.from(cluster).filter(isSettable).join("");
}
