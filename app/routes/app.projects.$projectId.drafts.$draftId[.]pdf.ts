import type { LoaderFunctionArgs } from "@remix-run/node";
import { previewDraft } from "#app/areas/invoicing/commands/preview-draft.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { previewPdf } from "#app/composition/invoice-documents.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, download, printed } from "#app/platform/http/reply.server.ts";

/** What a draft will look like as PDF. It isn't stored. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const outcome = await attempt(
    previewDraft(context, { projectId: params.projectId ?? "", draftId: params.draftId ?? "" }),
  );
  if (!outcome.done)
    throw new Response(refusalText(outcome.reason, context.language), { status: 409 });
  return download(await printed(previewPdf(outcome.value)), {
    name: "preview.pdf",
    mediaType: "application/pdf",
  });
}
