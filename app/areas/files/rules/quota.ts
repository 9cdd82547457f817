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

/** How much may still be stored, in bytes. */
export const roomLeft = ({ used, arriving, most, free }: Storage): number =>
  Math.max(0, Math.min(most - used, free - arriving - RESERVE));

export const hasRoom = (storage: Storage, size: number): Verdict<"quota-full"> =>
  size <= roomLeft(storage) ? allow : refuse("quota-full");

/** All guests of a workspace together may fill such a share of its quota. */
const GUESTS_SHARE = 0.1;

/** How much guests may store altogether, in bytes. */
export const guestsMost = ({ most }: Pick<Storage, "most">): number => GUESTS_SHARE * most;

/** How much guests may still store, in bytes, when they have stored `theirs`. */
export const guestsRoomLeft = (storage: Storage, theirs: number): number =>
  Math.max(0, Math.min(roomLeft(storage), guestsMost(storage) - theirs));

export const isNearlyFull = ({ used, most, free }: Storage): boolean =>
  used > NEARLY * most || free < 4 * RESERVE;
