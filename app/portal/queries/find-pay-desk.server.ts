import { readBuyer, readSeller } from "#app/areas/invoicing/stored/snapshot.ts";
import { askedNow } from "#app/areas/payments/queries/asked-now.server.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/**
 * The studio, and what can be paid now in the guest's project: the amount due on each open invoice
 * with no money on its way. Minor units.
 */
export async function findPayDesk({ db, actor, today }: Context<Guest>) {
  const where = { projectId: actor.projectId, workspaceId: actor.workspaceId };
  const invoices = await db.invoice.findMany({
    where: {
      ...where,
      due: { gt: db.invoice.fields.paid },
      parts: { none: { payment: { status: "processing" } } },
    },
    orderBy: [{ payBy: "asc" }, { sequence: "asc" }],
  });
  const till = {
    id: true,
    name: true,
    email: true,
    accent: true,
    currency: true,
    paying: { select: { ways: true, paymentLinks: true, firstWay: true, ownAmounts: true } },
  };
  const workspace = present(
    await db.workspace.findFirst({ where: { id: actor.workspaceId }, select: till }),
    "workspace",
  );
  const open = [];
  for (const invoice of invoices) {
    const { id, number, title, payBy, currency, reference } = invoice;
    const { amount } = await askedNow(db, { invoice, today });
    open.push({
      id,
      number,
      title,
      payBy,
      currency,
      reference,
      asked: amount,
      country: readBuyer(invoice.buyer).country,
      seller: readSeller(invoice.seller),
    });
  }
  return { workspace, open };
}
