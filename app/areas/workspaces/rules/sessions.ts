/** How long a sign-in lasts without being used, and how long at most, in days. */
export const SESSION_DAYS = 30;
export const LONGEST_SESSION_DAYS = 90;

/**
 * How long the password or a passkey counts for what is asked again (money settings, keys, people,
 * exports), in minutes: for opening a page, and for sending what was filled in on it. After a form
 * was sent, its page is loaded again with the answer (new recovery codes, a mistake).
 */
export const CONFIRMED_MINUTES = { page: 30, form: 120, answer: 1 };

/** How a session was opened; it is in the certificate of what its member signs. */
export const SIGN_IN_METHODS = ["password", "second-factor", "passkey"] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

const DAY_MS = 86_400_000;

/** A session's end when it is used now: it slides, up to its absolute end. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  const sliding = now.getTime() + SESSION_DAYS * DAY_MS;
  const absolute = createdAt.getTime() + LONGEST_SESSION_DAYS * DAY_MS;
  return new Date(Math.min(sliding, absolute));
}

export function isConfirmed(
  session: { confirmedAt: Date | null; formSentAt: Date | null },
  now: Date,
  kind: "page" | "form",
): boolean {
  const isWithin = (at: Date | null, minutes: number) =>
    at !== null && now.getTime() - at.getTime() < minutes * 60_000;
  if (isWithin(session.confirmedAt, CONFIRMED_MINUTES[kind])) return true;
  return kind === "page" && isWithin(session.formSentAt, CONFIRMED_MINUTES.answer);
}

export type Device = { browser: string; system: string };

/** A browser and its system, as a person knows them, from a User-Agent header; "" when unknown. */
export function deviceOf(userAgent: string): Device {
  const browser = BROWSERS.find(([, sign]) => sign.test(userAgent))?.[0] ?? "";
  const system = SYSTEMS.find(([, sign]) => sign.test(userAgent))?.[0] ?? "";
  return { browser, system };
}

const BROWSERS: [string, RegExp][] = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//u],
  ["Opera", /\bOPR\//u],
  ["Samsung Internet", /\bSamsungBrowser\//u],
  ["Firefox", /\b(?:Firefox|FxiOS)\//u],
  ["Chrome", /(?:Chrome|\bCriOS)\//u],
  ["Safari", /\bSafari\//u],
];
const SYSTEMS: [string, RegExp][] = [
  ["iPhone", /\biPhone\b/u],
  ["iPad", /\biPad\b/u],
  ["Android", /\bAndroid\b/u],
  ["Windows", /\bWindows\b/u],
  ["ChromeOS", /\bCrOS\b/u],
  ["macOS", /\bMac OS X\b/u],
  ["Linux", /\bLinux\b/u],
];
