import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveOriginal } from "#app/areas/delivery/commands/give-original.server.ts";
import { findDelivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import { findReleased } from "#app/areas/delivery/queries/find-released.server.ts";
import { deliveryArchive } from "#app/composition/delivery-archive.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { isGuestStill, requireGuest } from "#app/platform/auth/guards.server.ts";
import { sendArchive } from "#app/platform/http/archive.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";

/** The final files that are open now: each is asked for once more when its turn comes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { projectId, title } = await findShell(context);
  const { folders } = await findDelivery(context.db, projectId, context.now);
  const folderId = new URL(request.url).searchParams.get("folder");
  const project = { id: projectId, title, language: context.actor.locale, folders, folderId };
  const archive = deliveryArchive(context, project, {
    find: (id) => findReleased(context, id),
    give: (fileId) => giveOriginal(context, { fileId, inArchive: true, now: new Date() }),
    stillMay: () => isGuestStill(request, projectId),
  });
  return sendArchive(request, gateways().files, found(archive));
}
