import { MEMBER_COOKIE } from "#app/platform/auth/guards.server.ts";
import { writeCookie } from "./cookies.server.ts";

const DAYS = 30;

/** The cookie that signs a member in for thirty days. */
export const signedIn = (token: string) =>
  writeCookie(MEMBER_COOKIE, token, { path: "/", maxAge: DAYS * 86_400 });
export const signedOut = () => writeCookie(MEMBER_COOKIE, "", { path: "/", maxAge: 0 });
