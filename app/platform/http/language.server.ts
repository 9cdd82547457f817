import { isLanguage } from "#app/words/language.ts";
import { env } from "#app/platform/env.server.ts";
import { readCookie } from "./cookies.server.ts";

/**
 * The language of the studio's pages (BCP 47): English. Where the gallery is open, a cookie may
 * choose another one, so that the pseudo-language can be seen on every screen.
 */
export function studioLanguage(request: Request): string {
  return (env().GALLERY && readCookie(request, "language")) || "en";
}

/** The first language of a browser's list that the catalogue has (RFC 9110, 12.5.4), or English. */
export function acceptedLanguage(request: Request): string {
  const asked = (request.headers.get("accept-language") ?? "").split(",");
  return (
    asked.map((range) => range.trim().split(/[-;]/u)[0]?.toLowerCase() ?? "").find(isLanguage) ??
    "en"
  );
}
