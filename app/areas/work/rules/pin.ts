/**
 * Where a pin points: a spot, or an area, on a page as it is shown (upright, cropped). It is in
 * millionths of its width and height, so that it is the same at any size, zoom and density.
 */
export type Spot = { x: number; y: number; width: number | null; height: number | null };

export const WHOLE = 1_000_000;

/** Bounds of one pin. Lengths in UTF-16 units. */
export const LONGEST_PIN = 4_000;
/** The most pins and replies of one proof. */
export const MOST_PINS = 1_000;
export const MOST_REPLIES = 200;

const SHARE = /^\d{1,7}$/u;

const share = (text: string): number | null => {
  const value = SHARE.test(text) ? Number(text) : -1;
  return value >= 0 && value <= WHOLE ? value : null;
};

/** A spot as a form sends it; null for a note on the whole page, "wrong" for what is no spot. */
export function readSpot(fields: {
  x: string;
  y: string;
  width: string;
  height: string;
}): Spot | null | "wrong" {
  if (fields.x === "" && fields.y === "") return null;
  const [x, y] = [share(fields.x), share(fields.y)];
  if (x === null || y === null) return "wrong";
  if (fields.width === "" && fields.height === "") return { x, y, width: null, height: null };
  const [width, height] = [share(fields.width), share(fields.height)];
  if (!width || !height) return "wrong";
  return { x, y, width: Math.min(width, WHOLE - x), height: Math.min(height, WHOLE - y) };
}

/**
 * The spot that a browser sends for a press on a picture of a form (HTML, "Image Button"), in
 * pixels of the rendered box. The button's name says how wide the box is: "s640" is 640 pixels. The
 * keyboard presses at 0, 0, which is no spot.
 */
export function pressedSpot(
  entries: Iterable<[name: string, value: string]>,
  page: { width: number; height: number },
): { x: number; y: number } | null {
  const pressed = new Map<string, number>();
  let edge = 0;
  for (const [name, value] of entries) {
    const [, width, axis] = /^s(\d{2,4})\.([xy])$/u.exec(name) ?? [];
    if (!width || !axis || !/^\d{1,5}$/u.test(value)) continue;
    edge = Number(width);
    pressed.set(axis, Number(value));
  }
  const [x, y] = [pressed.get("x"), pressed.get("y")];
  if (x === undefined || y === undefined || (x === 0 && y === 0)) return null;
  const height = (edge * page.height) / page.width;
  return { x: shareOf(x, edge), y: shareOf(y, height) };
}

const shareOf = (part: number, whole: number) =>
  Math.max(0, Math.min(WHOLE, Math.round((part / whole) * WHOLE)));

export const REGIONS = [
  ...(["upper-left", "upper", "upper-right"] as const),
  ...(["left", "middle", "right"] as const),
  ...(["lower-left", "lower", "lower-right"] as const),
] as const;
export type Region = (typeof REGIONS)[number];

/** Which of the nine fields of a grid a spot lies in, by its middle: so it is said in words. */
export function regionOf({ x, y, width, height }: Spot): Region {
  const third = (at: number) => Math.min(2, Math.floor((at * 3) / WHOLE));
  const column = third(x + (width ?? 0) / 2);
  const row = third(y + (height ?? 0) / 2);
  return REGIONS[row * 3 + column] ?? "middle";
}

/** The middle of one of the nine fields: for who places a pin without pointing at it. */
export function middleOf(region: Region): { x: number; y: number } {
  const index = REGIONS.indexOf(region);
  const middle = (step: number) => Math.round(((step + 0.5) * WHOLE) / 3);
  return { x: middle(index % 3), y: middle(Math.floor(index / 3)) };
}

/** Proportions that differ by less than this are the same picture, scaled. */
const SAME_SHAPE = 0.01;

/** Can a spot of one version's page be shown on another's? Sizes in pixels. */
export function isPlaceable(
  made: { width: number | null; height: number | null },
  shown: { width: number | null; height: number | null },
): boolean {
  if (!made.width || !made.height || !shown.width || !shown.height) return false;
  const ratio = made.width / made.height / (shown.width / shown.height);
  return Math.abs(ratio - 1) < SAME_SHAPE;
}

const MOMENT = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/u;

/** "1:05" or "1:02:05" in milliseconds; null for nothing. */
export function readMoment(text: string): number | null | "wrong" {
  if (text.trim() === "") return null;
  const [, hours, minutes, seconds] = MOMENT.exec(text.trim()) ?? [];
  if (minutes === undefined || seconds === undefined) return "wrong";
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
}

/** Milliseconds as a reader finds them in a film: "1:05". */
export function momentOf(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
