import { readCookie, writeCookie } from "./cookies.server.ts";

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const NAME = "theme";
const YEAR = 365 * 86_400;

export function readTheme(request: Request): Theme | undefined {
  const chosen = readCookie(request, NAME);
  return THEMES.find((theme) => theme === chosen);
}

/** A cookie that `readTheme` reads; "system" removes it. */
export function themeHeader(choice: string): string {
  const known = THEMES.find((theme) => theme === choice);
  return writeCookie(NAME, known ?? "", { path: "/", maxAge: known ? YEAR : 0 });
}
