import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAgreementForGuest } from "#app/areas/agreements/queries/find-agreement.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { download, found } from "#app/platform/http/reply.server.ts";

/** The agreement's text, byte for byte as its SHA-256 was taken. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const agreement = found(await findAgreementForGuest(context, params.agreementId ?? ""));
  return download(Buffer.from(agreement.text, "utf8"), {
    name: `agreement-${agreement.number}.md`,
    mediaType: "text/markdown",
  });
}
