import { firstSegment } from "./path.ts";

/** These pages belong to guests: search engines don't index them. */
const GUEST_PAGES = new Set(["g", "portal", "open"]);

/**
 * The addresses of these pages hold a secret, which isn't sent as a referrer, not even to
 * ourselves. (Without any referrer, a browser that doesn't know Sec-Fetch-Site sends "Origin: null"
 * with a page's own form.)
 */
const SECRET_ADDRESSES = new Set(["g", "join", "recover"]);

/**
 * The headers of every response. Scripts run only with a nonce (a cached page has none and runs
 * none), styles come only from our own files, and card payments leave through a form, so
 * form-action lists where they may go.
 */
export function securityHeaders(
  path: string,
  nonce: string | null,
  options: { isHttps: boolean; isDev: boolean; payOrigin: string },
): Record<string, string> {
  const first = firstSegment(path);
  const policy = [
    "default-src 'none'",
    nonce === null
      ? "script-src 'none'"
      : `script-src 'nonce-${nonce}'${options.isDev ? " 'self'" : " 'strict-dynamic'"}`,
    `style-src 'self'${options.isDev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    // A browser looks into a film that it sends, for a still of it: a page with scripts may be the
    // first of many.
    `media-src 'self'${nonce === null ? "" : " blob:"}`,
    "font-src 'self'",
    "connect-src 'self'" + (options.isDev ? " ws:" : ""),
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action 'self' ${options.payOrigin}`,
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": SECRET_ADDRESSES.has(first) ? "strict-origin" : "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(options.isHttps ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
    ...(GUEST_PAGES.has(first) ? { "X-Robots-Tag": "noindex, nofollow" } : {}),
  };
}

const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Was this sent by one of our own pages? Browsers say so in Sec-Fetch-Site, older ones in Origin,
 * which must be one of `origins` (scheme, host and port). Webhooks come from elsewhere and are
 * verified by their signature.
 */
export function isOwnRequest(request: {
  method: string;
  path: string;
  fetchSite?: string;
  origin?: string;
  origins: readonly (string | null)[];
}): boolean {
  if (!UNSAFE.has(request.method) || firstSegment(request.path) === "webhooks") return true;
  // What a device's share sheet sends comes from no page at all.
  if (request.path === "/app/share" && request.fetchSite === "none") return true;
  if (request.fetchSite) return request.fetchSite === "same-origin";
  return request.origin !== undefined && request.origins.includes(request.origin);
}

/** The path for a log line: ids, tokens and codes are left out. */
export function loggablePath(path: string): string {
  return path
    .split("/")
    .map((part, index) => (index > 0 && (/\d/u.test(part) || part.length > 24) ? ":id" : part))
    .join("/");
}
