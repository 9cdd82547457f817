import { AGREEMENT_KINDS } from "#app/areas/invoicing/rules/of-agreement.ts";
import { balance } from "#app/areas/invoicing/rules/invoice-states.ts";
import { minor, sum, type MinorUnits } from "#app/kernel/money.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/** What is billed of the agreement and not paid, in minor units, and where it is paid. */
export type Owed = { sum: MinorUnits; currency: string; href: string };

/** Null for a guest who doesn't pay, and where nothing is owed. */
export async function findOwed({ db, actor }: Context<Guest>): Promise<Owed | null> {
  if (!actor.rights.includes("pay")) return null;
  const { projectId, workspaceId } = actor;
  const invoices = await db.invoice.findMany({
    where: {
      ...{ projectId, workspaceId, kind: { in: AGREEMENT_KINDS } },
      paid: { lt: db.invoice.fields.due },
    },
    orderBy: { sequence: "asc" },
    select: { id: true, due: true, paid: true, currency: true },
  });
  const [first] = invoices;
  if (!first) return null;
  const open = invoices.map(({ due, paid }) => balance({ due: minor(due), paid: minor(paid) }));
  const home = `/portal/${projectId}`;
  return {
    sum: minor(BigInt(sum(open))),
    currency: first.currency,
    href: invoices.length === 1 ? `${home}/invoices/${first.id}` : `${home}/pay`,
  };
}
