import type { Id } from "#app/kernel/id.ts";
import { invoiceIdOfDraft, type DraftContent } from "#app/areas/invoicing/rules/draft.ts";
import { invoiceWords } from "#app/words/invoice-words.ts";
import { minor } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { idOnceFor } from "#app/platform/db/id-once.server.ts";
import { discountNoteId } from "./grant-early.server.ts";

/**
 * For when the money that had earned a discount is gone again. The credit note stays, as every
 * issued document does; a draft bills the discount instead, for the freelancer to issue or to
 * leave. An invoice has at most one such draft, issued or not.
 */
export async function draftLostDiscount(
  tx: Tx,
  now: Date,
  invoiceId: Id<"Invoice">,
): Promise<void> {
  const invoice = present(
    await tx.invoice.findFirst({ where: { id: invoiceId }, include: { homeTax: true } }),
    "invoice",
  );
  const { projectId, workspaceId, number, locale, buyerReference, withholdingRate } = invoice;
  const lines = await tx.invoiceLine.findMany({
    where: { invoiceId: discountNoteId(projectId, invoiceId) },
    orderBy: { position: "asc" },
  });
  const id = idOnceFor(projectId, `discount lost ${invoiceId}`);
  const isKnown =
    (await tx.invoiceDraft.count({ where: { id } })) > 0 ||
    (await tx.invoice.count({ where: { id: invoiceIdOfDraft({ id, nextOn: null }) } })) > 0;
  if (lines.length === 0 || isKnown) return;
  const content: DraftContent = {
    lines: lines.map(
      ({ description, net, taxCategory: category, taxRate: rate, taxReason: reason }) => ({
        description,
        quantity: 1,
        decimals: 0,
        unit: "C62",
        price: -minor(net),
        tax: { category, rate, reason },
      }),
    ),
    includesTax: false,
    note: "",
    buyerReference,
    suppliedOn: null,
    dueDays: 14,
    withholdingRate,
    exchangeRate: invoice.homeTax?.rate ?? "",
    anchorDay: 1,
  };
  await tx.invoiceDraft.create({
    data: {
      id,
      workspaceId,
      projectId,
      title: invoiceWords(locale).earlyLost(number),
      content: JSON.stringify(content),
      createdAt: now,
      updatedAt: now,
    },
  });
}
