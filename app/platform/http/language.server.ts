import { isGallery } from "#app/platform/gallery.ts";
import { isLanguage, PSEUDO } from "#app/words/language.ts";
import { readCookie } from "./cookies.server.ts";

/** In the gallery a cookie chooses the language of every screen (BCP 47). */
export function galleryLanguage(request: Request): string | undefined {
  const chosen = isGallery ? readCookie(request, "language") : null;
  return chosen && (chosen === PSEUDO || isLanguage(chosen)) ? chosen : undefined;
}

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
