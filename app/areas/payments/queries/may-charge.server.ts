import type { Id } from "#app/kernel/id.ts";
import type { KeptCard } from "#generated/sqlite/client.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { findCardAccount } from "./find-card-account.server.ts";

/**
 * Whether a kept card may be charged now, checked when a charge is announced and again before it is
 * made: the card is still stored, no payment of the project is disputed, the studio still offers
 * kept cards, the project goes on, the account is the one in use, and the card's owner has a link
 * by which to stop it.
 */
export async function mayCharge(
  tx: Db | Tx,
  card: Pick<KeptCard, "id" | "workspaceId" | "projectId" | "contactId" | "cardAccountId">,
  now: Date,
): Promise<boolean> {
  const { id, workspaceId, projectId, contactId, cardAccountId } = card;
  const stored = await tx.keptCard.count({
    where: {
      id,
      removedAt: null,
      project: {
        status: { in: ["active", "completed"] },
        workspace: { paying: { keepCards: true, ways: { contains: "card" } } },
      },
    },
  });
  const links = await tx.guestLink.count({
    where: {
      projectId,
      contactId,
      revokedAt: null,
      expiresAt: { gt: now },
      rights: { contains: "pay" },
    },
  });
  const disputes = await tx.dispute.count({ where: { projectId, status: { not: "won" } } });
  const account = await findCardAccount(tx, workspaceId);
  return stored > 0 && links > 0 && disputes === 0 && (account?.id ?? null) === cardAccountId;
}

/**
 * Whether money of an invoice was returned, or credit in the client's favour is left: then a person
 * decides what to charge, not a job.
 */
export async function needsPerson(
  tx: Db | Tx,
  invoice: { id: string; projectId: Id<"Project"> },
): Promise<boolean> {
  const wentBack = await tx.booking.count({
    where: { invoiceId: invoice.id, kind: { in: ["refund", "dispute", "reversal"] } },
  });
  const notes = await tx.invoice.findMany({
    where: { projectId: invoice.projectId, kind: "credit_note" },
    select: { due: true, paid: true },
  });
  return wentBack > 0 || notes.some(({ due, paid }) => due < paid);
}
