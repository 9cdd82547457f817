import type { Id } from "#app/kernel/id.ts";
import type { InvoiceDraft } from "#generated/sqlite/client.ts";
import type { WholeInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context } from "#app/platform/context.server.ts";
import { issueLocked } from "./issue-draft.server.ts";
import { previewOf } from "./preview-draft.server.ts";

type Help = {
  /** Makes the PDF, which isn't stored; rejects when it can't be made. */
  print: (invoice: WholeInvoice) => Promise<unknown>;
  trouble: (draftId: Id<"InvoiceDraft">, error: unknown) => void;
};

/**
 * Issues the recurring drafts that are due and set to issue themselves, each after it has been
 * printed; after downtime, each missed day once. A draft that can't be issued doesn't hold up the
 * others.
 */
export async function issueRecurring(context: Context, { print, trouble }: Help): Promise<void> {
  const { db, now } = context;
  const candidates = await db.invoiceDraft.findMany({
    where: {
      issuesItself: true,
      nextOn: { lte: dayOf(new Date(now.getTime() + 86_400_000), "UTC") },
      project: { status: { notIn: ["archived", "terminated"] }, workspace: { sample: false } },
    },
    orderBy: { nextOn: "asc" },
    include: { project: { select: { workspace: { select: { timeZone: true } } } } },
  });
  for (const { project, ...draft } of candidates) {
    try {
      if (draft.nextOn !== null && draft.nextOn <= dayOf(now, project.workspace.timeZone))
        await issueOne(context, draft, print);
    } catch (error) {
      trouble(draft.id, error);
    }
  }
}

async function issueOne(
  context: Context,
  draft: InvoiceDraft,
  print: Help["print"],
): Promise<void> {
  const { db } = context;
  try {
    await print(await previewOf(context, draft));
    await db.$transaction((tx) => issueLocked(tx, context, draft));
  } catch (error) {
    // Issued or changed by a concurrent call.
    if (!(error instanceof Refusal && error.reason === "changed-elsewhere")) throw error;
  }
}
