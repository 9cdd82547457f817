/**
 * Pages under these paths belong to guests: never cached, never indexed by search engines, never
 * sent as a referrer.
 */
const GUEST_PATHS = /^\/(?:(?:g|portal)\/|open$)/u;

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
  const isGuest = GUEST_PATHS.test(path);
  const policy = [
    "default-src 'none'",
    nonce === null
      ? "script-src 'none'"
      : `script-src 'nonce-${nonce}'${options.isDev ? " 'self'" : " 'strict-dynamic'"}`,
    `style-src 'self'${options.isDev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
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
    "Referrer-Policy": isGuest ? "no-referrer" : "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(options.isHttps ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
    ...(isGuest ? { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" } : {}),
  };
}

const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Was this sent by one of our own pages? Browsers say so in Sec-Fetch-Site, older ones in Origin.
 * Webhooks come from elsewhere and are verified by their signature.
 */
export function isOwnRequest(request: {
  method: string;
  path: string;
  fetchSite?: string;
  origin?: string;
  host: string;
}): boolean {
  if (!UNSAFE.has(request.method) || request.path.startsWith("/webhooks/")) return true;
  if (request.fetchSite) return request.fetchSite === "same-origin";
  if (!request.origin || !URL.canParse(request.origin)) return false;
  return new URL(request.origin).host === request.host;
}

/** The path for a log line: ids, tokens and codes are left out. */
export function loggablePath(path: string): string {
  return path
    .split("/")
    .map((part, index) => (index > 0 && (/\d/u.test(part) || part.length > 24) ? ":id" : part))
    .join("/");
}
