import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAgreementForGuest } from "#app/areas/agreements/queries/find-agreement.server.ts";
import { isSealable } from "#app/areas/agreements/rules/agreement-states.ts";
import { originalDocument, signedCopy } from "#app/composition/agreement-documents.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { download, found, printed } from "#app/platform/http/reply.server.ts";

/**
 * The signed copy once everybody has signed; before, and of a settlement that nobody has to sign,
 * the document itself.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const agreement = found(await findAgreementForGuest(context, params.agreementId ?? ""));
  const content =
    isSealable(agreement.status) && agreement.signatures.length > 0
      ? await printed(signedCopy(agreement.id))
      : await printed(originalDocument(agreement.id));
  return download(content, {
    name: `agreement-${agreement.number}.pdf`,
    mediaType: "application/pdf",
  });
}
