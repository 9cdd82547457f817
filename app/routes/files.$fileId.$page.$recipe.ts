import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPicture } from "#app/areas/files/queries/find-file.server.ts";
import { pictureAddress } from "#app/areas/files/rules/derivatives.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { sendPicture } from "#app/platform/http/send-file.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const picture = found(await findPicture(context, found(pictureAddress(params))));
  return sendPicture(request, gateways().files, picture);
}
