import type { InvoicingSettings, PaymentSettings, Workspace } from "#generated/sqlite/client.ts";
import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";
import { demand } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";

export type MoneySettings = {
  issuer: Pick<
    Workspace,
    | "legalName"
    | "address"
    | "country"
    | "taxId"
    | "vatId"
    | "registration"
    | "email"
    | "hourlyRate"
  >;
  invoicing: Omit<InvoicingSettings, "id">;
  paying: Omit<PaymentSettings, "id">;
};

/**
 * Changes who issues invoices, with which tax, and how clients pay. Issued invoices have snapshots
 * of their own.
 * @throws Refusal "owner-only"
 */
export async function changeMoneySettings(
  { db, actor, now }: Context<Member>,
  { issuer, invoicing, paying }: MoneySettings,
): Promise<void> {
  demand(canSeeMoneySettings(actor.role));
  await db.workspace.update({
    where: { id: actor.workspaceId },
    data: { ...issuer, invoicing: { update: invoicing }, paying: { update: paying } },
  });
  await noteSecurityEvent(db, { type: "money-settings.changed", userId: actor.userId, now });
}
