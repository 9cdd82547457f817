import type { LoaderFunctionArgs } from "@remix-run/node";
import { limitPicture } from "#app/areas/delivery/queries/limit-picture.server.ts";
import { findPictureForGuest } from "#app/areas/files/queries/find-file.server.ts";
import { pictureAddress } from "#app/areas/files/rules/derivatives.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { sendPicture } from "#app/platform/http/send-file.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const asked = found(pictureAddress(params));
  const address = found(await limitPicture(context.db, asked, context.now));
  const picture = found(await findPictureForGuest(context, address));
  return sendPicture(request, gateways().files, picture);
}
