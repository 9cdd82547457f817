export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function readTheme(request: Request): Theme | undefined {
  const match = /(?:^|;\s*)theme=(light|dark)(?:;|$)/u.exec(request.headers.get("cookie") ?? "");
  return match?.[1] as Theme | undefined;
}

/** A cookie that `readTheme` reads; "system" removes it. */
export function themeHeader(choice: string): string {
  const known = THEMES.find((theme) => theme === choice);
  return known
    ? `theme=${known}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`
    : "theme=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly";
}
