import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

export const RIGHTS = ["view", "comment", "approve", "sign", "pay"] as const;
export type Right = (typeof RIGHTS)[number];

/** How long a guest link opens the project, in days, unless it is revoked before. */
export const LINK_DAYS = 365;
/** How long a guest's session lasts without being used, in days. */
const GUEST_SESSION_DAYS = 30;

/** A session's end when it is used now: it slides, up to the end of its link. */
export function guestSessionEnd(linkEnds: Date, now: Date): Date {
  const sliding = now.getTime() + GUEST_SESSION_DAYS * 86_400_000;
  return new Date(Math.min(sliding, linkEnds.getTime()));
}

/** The precision of "last seen", in milliseconds, so that not every page view writes a row. */
export const SEEN_EVERY_MS = 15 * 60_000;

export function parseRights(stored: string): Right[] {
  return RIGHTS.filter((right) => stored.split(" ").includes(right));
}

export type LinkStanding = "open" | "expired" | "revoked";

export function linkStanding(
  link: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): LinkStanding {
  if (link.revokedAt) return "revoked";
  return link.expiresAt <= now ? "expired" : "open";
}

export function mayAct(rights: readonly string[], right: Right): Verdict<"no-right"> {
  return rights.includes(right) ? allow : refuse("no-right");
}
