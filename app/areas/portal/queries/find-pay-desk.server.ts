import { minor } from "#app/kernel/money.ts";
import type { PartySnapshot } from "#app/areas/invoicing/rules/party-snapshot.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/** The studio and what can be paid now of the guest's project: open, with no money on its way. Minor units. */
export async function findPayDesk({ db, actor }: Context<Guest>) {
  const invoices = await db.invoice.findMany({
    where: { projectId: actor.projectId, workspaceId: actor.workspaceId, parts: { none: { payment: { status: "processing" } } } },
    orderBy: [{ dueOn: "asc" }, { sequence: "asc" }],
    select: { id: true, number: true, title: true, dueOn: true, currency: true, due: true, paid: true, reference: true, seller: true },
  });
  const workspace = present(await db.workspace.findUnique({ where: { id: actor.workspaceId }, select: { name: true, email: true, accent: true, currency: true, cardEnabled: true, transferEnabled: true } }), "workspace");
  const open = invoices.filter(({ due, paid }) => due > paid).map(({ due, paid, seller, ...invoice }) => ({ ...invoice, open: minor(due - paid), seller: JSON.parse(seller) as PartySnapshot }));
  return { workspace, open };
}
