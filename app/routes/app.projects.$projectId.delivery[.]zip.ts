import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDelivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import { findFile } from "#app/areas/files/queries/find-file.server.ts";
import { findProjectTitle } from "#app/areas/projects/queries/find-project-title.server.ts";
import { deliveryArchive } from "#app/composition/delivery-archive.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { findMember, requireMember } from "#app/platform/auth/guards.server.ts";
import { sendArchive } from "#app/platform/http/archive.server.ts";
import { found } from "#app/platform/http/reply.server.ts";

/** What the client can download now, as the client gets it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { id, title } = found(await findProjectTitle(context, params.projectId ?? ""));
  const { folders } = await findDelivery(context.db, id, context.now);
  const folderId = new URL(request.url).searchParams.get("folder");
  const project = { id, title, language: context.language, folders, folderId };
  const archive = deliveryArchive(context, project, {
    find: (fileId) => findFile(context, fileId),
    stillMay: async () => (await findMember(request)) !== null,
  });
  return sendArchive(request, gateways().files, found(archive));
}
