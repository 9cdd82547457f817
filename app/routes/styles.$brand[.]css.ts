import type { LoaderFunctionArgs } from "@remix-run/node";
import { PLAIN, stylesheetText } from "#app/platform/http/stylesheet.server.ts";

export function loader({ params }: LoaderFunctionArgs) {
  const text = stylesheetText(params.brand ?? "");
  if (text === null) throw new Response(null, { status: 404 });
  return new Response(text, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control":
        params.brand === PLAIN ? "public, max-age=300" : "public, max-age=31536000, immutable",
    },
  });
}
