import type { Id } from "#app/kernel/id.ts";
import { changeNumberOf } from "#app/areas/agreements/stored/change-effects.ts";
import {
  findTaxOfProject,
  grossOf,
} from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/**
 * What an amendment's page shows beside its text: its change, and what it costs with the tax that
 * will be on its invoice.
 */
export async function findChangeOffer(
  { db, actor }: Context<Guest>,
  amendment: { changeId: Id<"ChangeRequest"> | null; effects: string; price: bigint | null },
) {
  const price = minor(amendment.price ?? 0);
  const tax = await findTaxOfProject(db, actor.workspaceId, actor.projectId);
  return {
    id: amendment.changeId ?? "",
    number: changeNumberOf(amendment) ?? 0,
    price,
    gross: tax ? grossOf(price, tax) : price,
    taxRate: tax?.rate ?? 0,
  };
}
