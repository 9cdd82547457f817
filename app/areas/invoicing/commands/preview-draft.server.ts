import type { Id } from "#app/kernel/id.ts";
import {
  findInvoiceForDocument,
  type WholeInvoice,
} from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { issueLocked } from "./issue-draft.server.ts";

/** Carries the preview out of a transaction that must be rolled back. */
class Seen extends Error {
  constructor(readonly invoice: WholeInvoice) {
    super("a preview leaves nothing behind");
  }
}

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
  try {
    return await db.$transaction(async (tx) => {
      const draft = present(
        await tx.invoiceDraft.findFirst({
          where: { id: draftId, projectId, workspaceId: actor.workspaceId },
        }),
        "draft",
      );
      const id = await issueLocked(tx, context, draft);
      throw new Seen(present(await findInvoiceForDocument(tx, id), "invoice"));
    });
  } catch (error) {
    if (error instanceof Seen) return error.invoice;
    throw error;
  }
}
