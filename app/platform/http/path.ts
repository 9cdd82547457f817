/**
 * A path is served only in its normal form, so that limits, guards, headers and routes all decide
 * by the same text: no dot segments, no empty segments, nothing percent-encoded that needn't be
 * (RFC 3986, 6.2.2), no encoded slash, backslash or control character. Its letters are small ones,
 * except in the names of built files: Remix would match "/APP" too.
 */
export function isNormalPath(path: string): boolean {
  if (!path.startsWith("/")) return false;
  if (lowerCased(path) !== path) return false;
  const segments = path.slice(1).split("/");
  // A slash at the end is allowed.
  if (segments.at(-1) === "") segments.pop();
  return segments.every(isNormalSegment);
}

/** The path with the letters of its normal form; its percent-encoding is left alone. */
export function lowerCased(path: string): string {
  if (path.startsWith("/assets/")) return path;
  return path.replace(/%[0-9A-F]{2}|[A-Z]/gu, (part) =>
    part.startsWith("%") ? part : part.toLowerCase(),
  );
}

/** What a segment may hold as it is (RFC 3986, `pchar`). */
const UNENCODED = /^[\w.~!$&'()*+,;=:@-]*$/u;

function isNormalSegment(segment: string): boolean {
  if (segment === "" || segment === "." || segment === "..") return false;
  if (UNENCODED.test(segment)) return true;
  if (!/^(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-F]{2})+$/u.test(segment)) return false;
  const text = decoded(segment);
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (text === null || /[\u0000-\u001f\u007f/\\]/u.test(text)) return false;
  return !/%(?:2D|2E|5F|7E|3\d|4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A])/u.test(segment);
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** The first part of a path, which says whose page it is: "portal" of "/portal/x/board.data". */
export function firstSegment(path: string): string {
  const [first = ""] = path.slice(1).split("/");
  return first.replace(/\.data$/u, "");
}

/** The member's page that a sign-in or a confirmation leads to, as its address says, or Today. */
export function memberPage(request: Request): string {
  const to = ownPath(new URL(request.url).searchParams.get("to") ?? "", "/app");
  return firstSegment(to) === "app" ? to : "/app";
}

/**
 * Where to go back to, as a form or a query says, if that is a page of this site; else the
 * fallback. Its query is preserved, nothing after a "#".
 */
export function ownPath(asked: string, fallback: string): string {
  const [, path = "", query = ""] = /^([^?#]*)(?:\?([^#]*))?/u.exec(asked) ?? [];
  if (!isNormalPath(path)) return fallback;
  return query ? `${path}?${new URLSearchParams(query).toString()}` : path;
}
