/** Moments that are hard to write in, for which there are words to begin from. */
export const HARD_MOMENTS = [
  "no",
  "scope",
  "rounds",
  "reminder",
  "payment",
  "tone",
  "mistake",
  "delay",
  "content",
  "ending",
] as const;
export type HardMoment = (typeof HARD_MOMENTS)[number];

/** Facts, and gaps, that stand in double brackets until somebody has checked them. */
const UNCHECKED = /\[\[[^[\]]*\]\]/u;

export const isUnchecked = (body: string): boolean => UNCHECKED.test(body);
