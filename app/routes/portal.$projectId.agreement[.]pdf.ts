import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAgreementForGuest } from "#app/areas/agreements/queries/find-agreement.server.ts";
import { signedCopy } from "#app/composition.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { download, found } from "#app/platform/http/reply.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const agreement = found(await findAgreementForGuest(context));
  found(agreement.signature);
  return download(await signedCopy(agreement.id), { name: `agreement-${agreement.number}.pdf`, mediaType: "application/pdf" });
}
