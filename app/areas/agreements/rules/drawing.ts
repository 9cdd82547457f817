/** The field in which a signature may be drawn, in its own units. */
export const DRAWING = { width: 480, height: 160 } as const;
const MOST_CHARACTERS = 20_000;

/**
 * A drawn signature as an SVG path of moves and lines inside the field, or "" for anything else.
 */
export function cleanDrawing(path: string): string {
  if (path.length > MOST_CHARACTERS || !/^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+$/u.test(path))
    return "";
  const numbers = [...path.matchAll(/(\d+) (\d+)/gu)];
  return numbers.every(([, x, y]) => Number(x) <= DRAWING.width && Number(y) <= DRAWING.height)
    ? path
    : "";
}
