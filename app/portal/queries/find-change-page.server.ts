import type { Id } from "#app/kernel/id.ts";
import { findChange } from "#app/areas/change-requests/queries/find-change.server.ts";
import { isOpenChange } from "#app/areas/change-requests/rules/change-states.ts";
import { findInForce } from "#app/areas/agreements/queries/find-in-force.server.ts";
import {
  findTaxOfProject,
  grossOf,
} from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { shiftsOf } from "#app/areas/change-requests/rules/shift-dates.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

export type ChangePage = NonNullable<Awaited<ReturnType<typeof findChangePage>>>;

/**
 * A change as the client reads it; null when it isn't this project's, or isn't visible to the
 * client.
 */
export async function findChangePage(context: Context<Guest>, changeId: Id<"ChangeRequest">) {
  const { actor, db } = context;
  const change = await findChange(context, actor.projectId, changeId);
  if (!change) return null;
  const [shell, inForce] = await Promise.all([
    findShell(context),
    findInForce(db, actor.workspaceId, actor.projectId),
  ]);
  const [version] = change.versions;
  const tax = await findTaxOfProject(db, actor.workspaceId, actor.projectId);
  return {
    taxRate: tax?.rate ?? 0,
    locale: actor.locale,
    shell,
    change: {
      id: change.id,
      number: change.number,
      title: change.title,
      wish: change.wish,
      authorName: change.authorName,
      status: change.status,
      gift: change.gift,
      reason: change.reason,
      declinedBy: change.declinedBy,
      at: change.createdAt.toISOString(),
      version: version
        ? {
            number: version.version,
            price: version.price,
            offer: version.offer,
            expiresOn: version.expiresOn,
            agreementId: version.agreementId,
            gross: tax ? grossOf(version.price, tax) : version.price,
            shifts: shiftsOf(version.effects, inForce?.offer.milestones ?? []),
          }
        : null,
      notes: change.notes.map(({ id, authorName, body, at }) => ({
        id,
        authorName,
        body,
        at: at.toISOString(),
      })),
    },
    sums: inForce
      ? {
          first: inForce.ledger.agreedAtFirst,
          approved: inForce.ledger.approved,
          now: inForce.ledger.price,
        }
      : null,
    reader: {
      mayWrite: actor.rights.includes("comment"),
      mayWithdraw: change.contactId === actor.contactId && isOpenChange(change.status),
    },
  };
}
