import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { ownPath } from "#app/platform/http/path.ts";
import { themeHeader } from "#app/platform/http/theme.server.ts";

/**
 * Stores the choice of light or dark and goes back to where it was made, but only to a path of this
 * site.
 */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  return redirect(ownPath(refererPath(request) ?? formText(form, "back"), "/"), {
    headers: { "Set-Cookie": themeHeader(formText(form, "theme")) },
  });
}

/** The path of the page that sent the form, if the browser says so. */
function refererPath(request: Request): string | null {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return null;
  const { host, pathname } = new URL(referer);
  return host === new URL(request.url).host && pathname !== "/" ? pathname : null;
}

export function loader() {
  throw new Response(null, { status: 404 });
}
