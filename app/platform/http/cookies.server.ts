import { parse, serialize } from "cookie";
import { env } from "#app/platform/env.server.ts";

const isHttps = () => env().PUBLIC_URL?.startsWith("https://") ?? false;

/**
 * Over https a browser takes a name with this prefix only with Secure, for this very host and all
 * of its paths, so that no neighbouring host can plant it (RFC 6265bis, 4.1.3.2).
 */
const nameOf = (name: string) => (isHttps() ? `__Host-${name}` : name);

/**
 * A cookie's name for one part of the site: over http it is sent to that part's path only, over
 * https the part is in its name.
 */
export const scopedName = (name: string, part: string): string =>
  isHttps() ? `${name}_${part}` : name;

export function readCookie(request: Request, name: string): string | null {
  return readCookieHeader(request.headers.get("cookie"), name);
}

export function readCookieHeader(header: string | null | undefined, name: string): string | null {
  return header ? (parse(header)[nameOf(name)] ?? null) : null;
}

/** A Set-Cookie value. Always HttpOnly. `maxAge` in seconds, 0 removes. */
export function writeCookie(
  name: string,
  value: string,
  { path, ...options }: { path: string; maxAge: number; sameSite?: "lax" | "strict" },
): string {
  return serialize(nameOf(name), value, {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(),
    path: isHttps() ? "/" : path,
    ...options,
  });
}
