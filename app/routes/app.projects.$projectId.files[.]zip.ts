import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFile } from "#app/areas/files/queries/find-file.server.ts";
import { findProjectTitle } from "#app/areas/projects/queries/find-project-title.server.ts";
import { archiveOf } from "#app/composition/archive-of.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { findMember, requireMember } from "#app/platform/auth/guards.server.ts";
import { sendArchive } from "#app/platform/http/archive.server.ts";
import { found } from "#app/platform/http/reply.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { id, title } = found(await findProjectTitle(context, params.projectId ?? ""));
  const project = { id, title, language: context.language };
  const archive = await archiveOf(context, project, {
    find: (fileId) => findFile(context, fileId),
    stillMay: async () => (await findMember(request)) !== null,
  });
  return sendArchive(request, gateways().files, archive);
}
