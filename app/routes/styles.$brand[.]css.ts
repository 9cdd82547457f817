import type { LoaderFunctionArgs } from "@remix-run/node";
import { stylesheetText } from "#app/platform/http/stylesheet.server.ts";

export function loader({ params }: LoaderFunctionArgs) {
  const text = stylesheetText(params.brand ?? "");
  if (text === null) throw new Response(null, { status: 404 });
  return new Response(text, { headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=31536000, immutable" } });
}
