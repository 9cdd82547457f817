import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { signOut } from "#app/areas/workspaces/commands/sign-out.server.ts";
import { MEMBER_COOKIE, visitorContext } from "#app/platform/auth/guards.server.ts";
import { readCookie } from "#app/platform/http/cookies.server.ts";
import { signedOut } from "#app/platform/http/session-cookie.server.ts";

export async function action({ request }: ActionFunctionArgs) {
  const token = readCookie(request, MEMBER_COOKIE);
  if (token) await signOut(visitorContext(), token);
  return redirect("/sign-in", { headers: { "Set-Cookie": signedOut() } });
}

export function loader() {
  return redirect("/");
}
