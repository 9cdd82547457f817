import type { Id } from "#app/kernel/id.ts";
import { storeDocument } from "#app/areas/agreements/commands/store-document.server.ts";
import {
  findInvoiceForDocument,
  type WholeInvoice,
} from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";

/** An invoice's PDF: rendered at the first call and never changed. @throws Absent */
export async function storeInvoicePdf(
  db: Db,
  {
    files,
    invoiceId,
    render,
    now,
  }: {
    files: FileStore;
    invoiceId: Id<"Invoice">;
    render: (invoice: WholeInvoice) => Promise<Buffer>;
    now: Date;
  },
): Promise<Buffer> {
  const invoice = present(await findInvoiceForDocument(db, invoiceId), "invoice");
  const { workspaceId, projectId } = invoice;
  return storeDocument(db, {
    files,
    document: {
      workspaceId,
      projectId,
      name: `${invoice.number.replace(/[^A-Za-z0-9-]/gu, "-")}.pdf`,
      fileId: invoice.fileId,
      render: () => render(invoice),
      note: async (tx, fileId) =>
        (await tx.invoice.updateMany({ where: { id: invoiceId, fileId: null }, data: { fileId } }))
          .count,
      noted: async (database) =>
        (await database.invoice.findFirst({ where: { id: invoiceId }, select: { fileId: true } }))
          ?.fileId ?? null,
    },
    now,
  });
}
