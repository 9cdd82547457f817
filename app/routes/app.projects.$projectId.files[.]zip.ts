import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFile } from "#app/areas/files/queries/find-file.server.ts";
import { archiveOf } from "#app/composition/archive-of.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { sendArchive } from "#app/platform/http/archive.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { findRoom } from "#app/studio/queries/find-room.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const room = found(await findRoom(context, params.projectId ?? ""));
  const archive = await archiveOf(context, room, (id) => findFile(context, id));
  return sendArchive(request, gateways().files, archive);
}
