import { MEMBER_COOKIE } from "#app/platform/auth/guards.server.ts";
import { writeCookie } from "./cookies.server.ts";

const DAYS = 30;

/** The cookie that signs a member in for thirty days. */
export const signedIn = (token: string) =>
  writeCookie(MEMBER_COOKIE, token, { path: "/", maxAge: DAYS * 86_400 });
export const signedOut = () => writeCookie(MEMBER_COOKIE, "", { path: "/", maxAge: 0 });

export const SECOND_COOKIE = "milepost_second";

/** The cookie of a sign-in that waits for its second step, for ten minutes. */
export const secondStepBegun = (token: string) =>
  writeCookie(SECOND_COOKIE, token, { path: "/sign-in", maxAge: 600 });
export const secondStepOver = () => writeCookie(SECOND_COOKIE, "", { path: "/sign-in", maxAge: 0 });
