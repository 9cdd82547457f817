import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/**
 * The differences between the card provider and the books, and the last settled ones. Minor units.
 */
export async function listDifferences({ db, actor }: Context<Member>) {
  const where = { workspaceId: actor.workspaceId };
  const [open, settled] = [
    await db.difference.findMany({
      where: { ...where, settledAt: null },
      orderBy: { firstSeenAt: "asc" },
    }),
    await db.difference.findMany({
      where: { ...where, settledAt: { not: null } },
      orderBy: { settledAt: "desc" },
      take: 20,
    }),
  ];
  const parts = await db.paymentPart.findMany({
    where: {
      ...where,
      paymentId: { in: [...open, ...settled].flatMap(({ paymentId }) => paymentId ?? []) },
    },
    include: { invoice: { select: { id: true, number: true } } },
  });
  const read = (row: (typeof open)[number]) => ({
    ...row,
    expected: minor(row.expected),
    found: minor(row.found),
    invoices: parts
      .filter(({ paymentId }) => paymentId === row.paymentId)
      .map(({ invoice }) => invoice),
  });
  return { open: open.map(read), settled: settled.map(read) };
}

/** How many differences are open. */
export function countDifferences({ db, actor }: Context<Member>): Promise<number> {
  return db.difference.count({ where: { workspaceId: actor.workspaceId, settledAt: null } });
}
