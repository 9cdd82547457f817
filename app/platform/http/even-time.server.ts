import { setTimeout as sleep } from "node:timers/promises";

/** Longer than writing a letter takes, in milliseconds. */
const LEAST_MS = 400;

/**
 * An answer that takes as long whether or not there was something to do, so that nobody learns from
 * its time who has an account or works with whom.
 */
export async function inEvenTime<T>(work: Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work, sleep(LEAST_MS)]);
  if (result.status === "rejected") throw result.reason;
  return result.value;
}
