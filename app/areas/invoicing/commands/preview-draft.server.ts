import type { InvoiceDraft } from "#generated/sqlite/client.ts";
import type { Id } from "#app/kernel/id.ts";
import {
  findInvoiceForDocument,
  type WholeInvoice,
} from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { rehearse } from "#app/platform/db/rehearse.server.ts";
import { issueLocked } from "./issue-draft.server.ts";

/**
 * Exactly the invoice that a draft would become now, to the number and the last minor unit: it is
 * issued and the transaction rolled back, so nothing is taken, written or mailed.
 * @throws Refusal "no-lines", "nothing-to-ask"; Absent
 */
export async function previewDraft(
  context: Context<Member>,
  { projectId, draftId }: { projectId: Id<"Project">; draftId: Id<"InvoiceDraft"> },
): Promise<WholeInvoice> {
  const { db, actor } = context;
  const draft = present(
    await db.invoiceDraft.findFirst({
      where: { id: draftId, projectId, workspaceId: actor.workspaceId },
    }),
    "draft",
  );
  return previewOf(context, draft);
}

/** Like previewDraft, of a draft that was found. */
export function previewOf(context: Context, draft: InvoiceDraft): Promise<WholeInvoice> {
  return rehearse(context.db, async (tx) => {
    const id = await issueLocked(tx, context, draft);
    return present(await findInvoiceForDocument(tx, id), "invoice");
  });
}
