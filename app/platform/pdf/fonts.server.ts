import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";

const require = createRequire(import.meta.url);
const file = (family: string, style: string, name: string) =>
  require.resolve(`@expo-google-fonts/${family}/${style}/${name}.ttf`);

const DISPLAY = [
  {
    src: file("newsreader", "500Medium", "Newsreader_500Medium"),
    fontWeight: 500,
    fontStyle: "normal",
  },
] as const;
const TEXT = [
  {
    src: file("hanken-grotesk", "400Regular", "HankenGrotesk_400Regular"),
    fontWeight: 400,
    fontStyle: "normal",
  },
  {
    src: file("hanken-grotesk", "400Regular_Italic", "HankenGrotesk_400Regular_Italic"),
    fontWeight: 400,
    fontStyle: "italic",
  },
  {
    src: file("hanken-grotesk", "600SemiBold", "HankenGrotesk_600SemiBold"),
    fontWeight: 600,
    fontStyle: "normal",
  },
  {
    src: file("hanken-grotesk", "600SemiBold_Italic", "HankenGrotesk_600SemiBold_Italic"),
    fontWeight: 600,
    fontStyle: "italic",
  },
] as const;

/** A word too long for any column (a web address, say) is broken into pieces; no other is. */
const LONGEST = 32;
const PIECES = /.{1,16}/gu;

let registered: Promise<void> | undefined;

/**
 * Registers the product's two typefaces in full, so that Polish and Lithuanian render and embed.
 */
export function registerFonts(): Promise<void> {
  return (registered ??= register());
}

async function register(): Promise<void> {
  Font.register({ family: "Display", fonts: [...DISPLAY] });
  Font.register({ family: "Text", fonts: [...TEXT] });
  Font.registerHyphenationCallback((word) =>
    word.length > LONGEST ? (word.match(PIECES) ?? [word]) : [word],
  );
  for (const { fontWeight, fontStyle } of DISPLAY)
    await nameGlyphs({ fontFamily: "Display", fontWeight, fontStyle });
  for (const { fontWeight, fontStyle } of TEXT)
    await nameGlyphs({ fontFamily: "Text", fontWeight, fontStyle });
}

/** A ligature gets its characters from the text that it is set for. */
const isLigature = (codePoint: number) => codePoint >= 0xfb00 && codePoint <= 0xfb4f;

/** The parts of a fontkit font used here; @react-pdf declares no types for it. */
type FontkitFont = {
  characterSet: number[];
  glyphForCodePoint: (codePoint: number) => unknown;
};

/**
 * fontkit caches each glyph as first requested: a Z first embedded as a part of Ż would have no
 * character from then on, and be missing from the text of every later document. So each glyph is
 * first requested by its own character.
 */
async function nameGlyphs(face: {
  fontFamily: string;
  fontWeight: number;
  fontStyle: "normal" | "italic";
}): Promise<void> {
  await Font.load(face);
  const font = Font.getFont(face).data as FontkitFont | null;
  if (!font) throw new Error(`the face ${face.fontFamily} ${face.fontWeight} could not be read`);
  for (const codePoint of font.characterSet)
    if (!isLigature(codePoint)) font.glyphForCodePoint(codePoint);
}
