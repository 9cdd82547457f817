/**
 * The mail carrier's trouble, as long as there is any: no mail is tried before it is over. It is
 * forgotten when the process ends, and found again with the next mail.
 */
export type CarrierTrouble = { error: string; since: Date; until: Date };

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** Whatever a carrier says, it is asked again after a day. */
const LONGEST_REST_MS = 86_400_000;

let trouble: (CarrierTrouble & { times: number }) | null = null;

export const carrierTrouble = (): CarrierTrouble | null => trouble;

/** Does the carrier rest? Then no mail is tried. */
export const carrierRests = (now: Date): boolean => trouble !== null && trouble.until > now;

/** Notes that the carrier takes no mail: 30 s, 1 min … at most 15 min, or as long as it says. */
export function noteCarrierTrouble(error: string, now: Date, retryAfterMs = 0): CarrierTrouble {
  const times = (trouble?.times ?? 0) + 1;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (times - 1));
  const until = new Date(now.getTime() + restOf(pause, retryAfterMs));
  trouble = { error, since: trouble?.since ?? now, until, times };
  return trouble;
}

/** Notes that the carrier answers about single letters again. */
export function noteCarrierWorks(): void {
  trouble = null;
}

/** A carrier's wish for a pause, in milliseconds, as far as it can be followed. */
export const restOf = (pause: number, retryAfterMs = 0): number =>
  Math.min(LONGEST_REST_MS, Math.max(pause, Number.isFinite(retryAfterMs) ? retryAfterMs : 0));
