import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { sendFile } from "#app/platform/http/send-file.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const file = found(await findFileForGuest(context, params.fileId ?? ""));
  return sendFile(request, gateways().files, file);
}
