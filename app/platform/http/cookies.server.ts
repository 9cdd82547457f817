import { parse, serialize } from "cookie";
import { env } from "#app/platform/env.server.ts";

export function readCookie(request: Request, name: string): string | null {
  return readCookieHeader(request.headers.get("cookie"), name);
}

export function readCookieHeader(header: string | null | undefined, name: string): string | null {
  return header ? (parse(header)[name] ?? null) : null;
}

/**
 * A Set-Cookie value. Always HttpOnly; Secure wherever the public address is https. `maxAge` in
 * seconds, 0 removes.
 */
export function writeCookie(
  name: string,
  value: string,
  options: { path: string; maxAge: number; sameSite?: "lax" | "strict" },
): string {
  return serialize(name, value, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().PUBLIC_URL?.startsWith("https://") ?? false,
    ...options,
  });
}
