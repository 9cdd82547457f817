import type { LoaderFunctionArgs } from "@remix-run/node";
import { listAgreements } from "#app/areas/agreements/queries/find-agreement.server.ts";
import { signedCopy } from "#app/composition.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { download, found } from "#app/platform/http/reply.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const agreement = found((await listAgreements(context, params.projectId ?? "")).find(({ signature }) => signature !== null));
  return download(await signedCopy(agreement.id), { name: `agreement-${agreement.number}.pdf`, mediaType: "application/pdf" });
}
