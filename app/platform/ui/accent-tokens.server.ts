import { converter, formatHex, interpolate, parse, toGamut, wcagContrast } from "culori";

/** WCAG 2.2: contrast of text (1.4.3), and of what isn't text (1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;
/** Links are thin: they get more than the least, in the dark above all. */
const LINK = { light: 5.5, dark: 7 } as const;

const PAPER = "#fffdf9";
const INK = "#1f1c17";
/**
 * The grounds of a theme, as in styles.css: how much accent lies in a tinted one (`wash`), and
 * how much ink under the pointer (`hover`).
 */
const GROUNDS = {
  light: { all: ["#faf7f1", "#fffdf9"], wash: 0.07, ink: "#1f1c17", hover: 0.04 },
  dark: { all: ["#181611", "#211e18"], wash: 0.1, ink: "#eee8dc", hover: 0.06 },
} as const;

const toOklch = converter("oklch");
const clip = toGamut("rgb", "oklch");

/**
 * The colour itself if it has the contrast on every ground, otherwise the nearest lightness of the
 * same hue that has.
 */
function readable(accent: string, grounds: readonly string[], contrast: number): string {
  const colour = toOklch(parse(accent));
  if (!colour) return accent;
  const hexAt = (lightness: number) => formatHex(clip({ ...colour, l: lightness }));
  const isReadable = (hex: string) =>
    grounds.every((ground) => wcagContrast(hex, ground) >= contrast);
  if (isReadable(formatHex(colour))) return formatHex(colour);
  const isDark =
    wcagContrast("#fff", grounds[0] ?? PAPER) > wcagContrast("#000", grounds[0] ?? PAPER);
  let [enough, tooLittle] = [isDark ? 1 : 0, colour.l];
  for (let step = 0; step < 18; step++) {
    const middle = (enough + tooLittle) / 2;
    if (isReadable(hexAt(middle))) enough = middle;
    else tooLittle = middle;
  }
  return hexAt(enough);
}

/** Paper or ink, whichever reads better on the colour; pure white or black where both fail. */
function inkOn(fill: string): string {
  const better = (one: string, other: string) =>
    wcagContrast(one, fill) >= wcagContrast(other, fill) ? one : other;
  const own = better(PAPER, INK);
  return wcagContrast(own, fill) >= TEXT ? own : better("#ffffff", "#000000");
}

/** Milepost's own accent, where no studio's is known. */
export const MILEPOST_ACCENT = "#2b4c7e";

/** What one theme makes of an accent, as hexadecimal colours. */
export type AccentTokens = {
  /** Of buttons and the first thing to do: the studio's own colour. */
  fill: string;
  /** Of the text on the fill. */
  onFill: string;
  /** What the fill is mixed with under the pointer: away from the text on it. */
  hoverEnd: string;
  /** Of links, marks and the focus, on the page's grounds. */
  ink: string;
};

/** An accent in each theme. */
export type Accent = { light: AccentTokens; dark: AccentTokens };

function tokensOn(theme: keyof typeof GROUNDS, accent: string): AccentTokens {
  const { all, wash, ink, hover } = GROUNDS[theme];
  const mixed = (colour: string, share: number) =>
    all.map((ground) => formatHex(interpolate([ground, colour], "oklab")(share)));
  const grounds = [...all, ...mixed(accent, wash), ...mixed(ink, hover)];
  const fill = theme === "dark" ? readable(accent, all, SHAPE) : accent;
  const onFill = inkOn(fill);
  return {
    fill,
    onFill,
    hoverEnd: wcagContrast(onFill, "#000") > wcagContrast(onFill, "#fff") ? "#000" : "#fff",
    ink: readable(accent, grounds, LINK[theme]),
  };
}

/**
 * A studio's accent as three tokens for each theme, which are AA wherever they are used. The fill
 * stays the studio's colour: a yellow stays yellow and carries dark ink, and only its links are
 * darkened. Only in the dark, a fill too dark to be seen is lifted.
 * @param accent As #rrggbb.
 */
export function accentTokens(accent: string): Accent {
  return { light: tokensOn("light", accent), dark: tokensOn("dark", accent) };
}
