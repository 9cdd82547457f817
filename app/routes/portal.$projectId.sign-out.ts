import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { endGuestSession } from "#app/areas/sharing/commands/end-guest-session.server.ts";
import { guestCookie, guestPath, requireGuest } from "#app/platform/auth/guards.server.ts";
import { writeCookie } from "#app/platform/http/cookies.server.ts";

/** Ends the guest's session on this device; the link in the mail opens the page again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { projectId } = context.actor;
  await endGuestSession(context);
  const gone = writeCookie(guestCookie(projectId), "", { path: guestPath(projectId), maxAge: 0 });
  return redirect(`/open?project=${projectId}&out=1`, { headers: { "Set-Cookie": gone } });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireGuest(request, params.projectId);
  return redirect(guestPath(actor.projectId));
}
