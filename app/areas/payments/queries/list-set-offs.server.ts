import type { Id } from "#app/kernel/id.ts";
import { minor, type MinorUnits } from "#app/kernel/money.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

export type SetOff = { id: string; number: string; amount: MinorUnits };

/**
 * Which credit notes were set off against an invoice, or a credit note against which invoices.
 * Amounts in minor units, above zero.
 */
export async function listSetOffs(
  { db, actor }: Context<Member | Guest>,
  { id, kind, projectId }: { id: string; kind: string; projectId: Id<"Project"> },
): Promise<SetOff[]> {
  const owned = { workspaceId: actor.workspaceId, projectId };
  const isNote = kind === "credit_note";
  const bookings = await db.booking.findMany({
    where: {
      ...owned,
      kind: "credit",
      ...(isNote ? { creditNoteId: id, invoiceId: { not: id } } : { invoiceId: id }),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { invoiceId: true, creditNoteId: true, amount: true },
  });
  const others = bookings.map(({ invoiceId, creditNoteId, amount }) => ({
    id: (isNote ? invoiceId : creditNoteId) ?? "",
    amount: minor(amount),
  }));
  const named = await db.invoice.findMany({
    where: { ...owned, id: { in: others.map((other) => other.id) } },
    select: { id: true, number: true },
  });
  return others.flatMap((other) =>
    named.filter(({ id: known }) => known === other.id).map(({ number }) => ({ ...other, number })),
  );
}
