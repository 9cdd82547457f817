import type { ActionFunctionArgs } from "@remix-run/node";
import { addPoster } from "#app/areas/work/commands/uploads/add-poster.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { placeFor } from "#app/composition/place-for.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { receiveForm } from "#app/platform/http/uploads.server.ts";

/** A still of a film that a member's browser has just sent. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const { files } = await receiveForm(request, gateways().files, await placeFor(context));
  found(await attempt(addPoster(context, params.uploadId ?? "", files[0] ?? null)));
  return new Response(null, { status: 204 });
}
