import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFile } from "#app/areas/files/queries/find-file.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { sendFile } from "#app/platform/http/send-file.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const file = found(await findFile(context, params.fileId ?? ""));
  return sendFile(request, gateways().files, file);
}
