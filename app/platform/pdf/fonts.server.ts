import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";

const require = createRequire(import.meta.url);
const file = (family: string, style: string, name: string) => require.resolve(`@expo-google-fonts/${family}/${style}/${name}.ttf`);

let registered = false;

/** Registers the house's two faces, whole, so that Polish and Lithuanian are set and embedded. Words are not broken. */
export function registerFonts(): void {
  if (registered) return;
  registered = true;
  Font.register({ family: "Display", fonts: [{ src: file("newsreader", "500Medium", "Newsreader_500Medium"), fontWeight: 500 }] });
  Font.register({
    family: "Text",
    fonts: [
      { src: file("hanken-grotesk", "400Regular", "HankenGrotesk_400Regular"), fontWeight: 400 },
      { src: file("hanken-grotesk", "400Regular_Italic", "HankenGrotesk_400Regular_Italic"), fontWeight: 400, fontStyle: "italic" },
      { src: file("hanken-grotesk", "600SemiBold", "HankenGrotesk_600SemiBold"), fontWeight: 600 },
      { src: file("hanken-grotesk", "600SemiBold_Italic", "HankenGrotesk_600SemiBold_Italic"), fontWeight: 600, fontStyle: "italic" },
    ],
  });
  Font.registerHyphenationCallback((word) => [word]);
}

/** The faces have no narrow no-break space, which Intl puts into French and Polish amounts. */
export function printable(text: string): string {
  return text.replace(/\u202f/gu, "\u00a0");
}
