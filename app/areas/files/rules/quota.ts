import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

/** In bytes. */
export type Storage = {
  /** What is stored and what is arriving. */ used: number;
  /** What of it is still arriving. */ arriving: number;
  /** The most that the workspace may store. */ most: number;
  /** What is free on the disk. */ free: number;
};

/** So much of the disk stays free, so that the database can always be written. In bytes. */
const RESERVE = 512 * 1024 * 1024;
/** From this share of the quota on, it is said that little is left. */
const NEARLY = 0.8;

export function hasRoom(
  { used, arriving, most, free }: Storage,
  size: number,
): Verdict<"quota-full"> {
  return used + size <= most && size + arriving + RESERVE <= free ? allow : refuse("quota-full");
}

export const isNearlyFull = ({ used, most, free }: Storage): boolean =>
  used > NEARLY * most || free < 4 * RESERVE;
