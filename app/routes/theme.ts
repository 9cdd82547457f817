import { formText } from "#app/platform/http/form-text.ts";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { themeHeader } from "#app/platform/http/theme.server.ts";

/**
 * Stores the choice of light or dark and goes back to where it was made, but only to a path of this
 * site.
 */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const from = request.headers.get("referer");
  const back =
    from && URL.canParse(from) && new URL(from).host === new URL(request.url).host
      ? new URL(from).pathname
      : formText(form, "back") || "/";
  const own = new URL(request.url).origin;
  return redirect(
    URL.canParse(back, own) && new URL(back, own).origin === own
      ? new URL(back, own).pathname
      : "/",
    { headers: { "Set-Cookie": themeHeader(formText(form, "theme")) } },
  );
}

export function loader() {
  throw new Response(null, { status: 404 });
}
