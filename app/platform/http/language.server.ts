import { isLanguage } from "#app/words/language.ts";
import { env } from "#app/platform/env.server.ts";
import { readCookie } from "./cookies.server.ts";

/** Where the gallery is open, a cookie chooses the language of every screen (BCP 47). */
export const galleryLanguage = (request: Request): string | undefined =>
  (env().GALLERY && readCookie(request, "language")) || undefined;

/** The language of the studio's pages (BCP 47): English. */
export const studioLanguage = (request: Request): string => galleryLanguage(request) ?? "en";

/** The first language of a browser's list that the catalogue has (RFC 9110, 12.5.4), or English. */
export function acceptedLanguage(request: Request): string {
  const chosen = galleryLanguage(request);
  if (chosen) return chosen;
  const asked = (request.headers.get("accept-language") ?? "").split(",");
  return (
    asked.map((range) => range.trim().split(/[-;]/u)[0]?.toLowerCase() ?? "").find(isLanguage) ??
    "en"
  );
}
