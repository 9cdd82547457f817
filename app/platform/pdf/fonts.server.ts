import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";
import { breakWord } from "./break-word.ts";
import { makeRobust, type Face } from "./robust-face.server.ts";

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

let registered: Promise<void> | undefined;

/**
 * Registers the product's two typefaces in full, so that Polish and Lithuanian render and embed;
 * `script-fonts` has the rest.
 */
export function registerFonts(): Promise<void> {
  registered ??= register().catch((error: unknown) => {
    registered = undefined;
    throw error;
  });
  return registered;
}

async function register(): Promise<void> {
  Font.register({ family: "Display", fonts: [...DISPLAY] });
  Font.register({ family: "Text", fonts: [...TEXT] });
  Font.registerHyphenationCallback(breakWord);
  for (const { fontWeight, fontStyle } of DISPLAY)
    await ready({ fontFamily: "Display", fontWeight, fontStyle });
  for (const { fontWeight, fontStyle } of TEXT)
    await ready({ fontFamily: "Text", fontWeight, fontStyle });
}

/** Makes a face of the product set any text. */
async function ready(face: {
  fontFamily: string;
  fontWeight: number;
  fontStyle: "normal" | "italic";
}): Promise<void> {
  await Font.load(face);
  const font = Font.getFont(face).data as unknown as Face | null;
  if (!font) throw new Error(`the face ${face.fontFamily} ${face.fontWeight} could not be read`);
  makeRobust(font);
}
