import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveOriginal } from "#app/areas/delivery/commands/give-original.server.ts";
import { findReleased } from "#app/areas/delivery/queries/find-released.server.ts";
import { archiveOf } from "#app/composition/archive-of.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { isGuestStill, requireGuest } from "#app/platform/auth/guards.server.ts";
import { sendArchive } from "#app/platform/http/archive.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { projectId, title } = await findShell(context);
  const project = { id: projectId, title, language: context.actor.locale };
  const archive = await archiveOf(context, project, {
    find: (id) => findReleased(context, id),
    give: (fileId) => giveOriginal(context, { fileId, inArchive: true, now: new Date() }),
    stillMay: () => isGuestStill(request, projectId),
  });
  return sendArchive(request, gateways().files, archive);
}
