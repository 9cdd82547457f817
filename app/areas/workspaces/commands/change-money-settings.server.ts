import type { Workspace } from "#generated/sqlite/client.ts";
import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";
import { demand } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export type MoneySettings = Pick<
  Workspace,
  | "legalName"
  | "address"
  | "country"
  | "taxId"
  | "vatId"
  | "email"
  | "taxCategory"
  | "taxRate"
  | "taxReason"
  | "paymentTermDays"
  | "invoicePattern"
  | "creditPattern"
  | "withholdingRate"
  | "paymentLinks"
  | "reminderDays"
  | "registration"
  | "invoiceNote"
  | "accounts"
  | "firstWay"
  | "ownAmounts"
  | "keepCards"
  | "earlyRate"
  | "earlyDays"
  | "lateRate"
  | "lateFee"
  | "ways"
  | "iban"
  | "bic"
  | "accountHolder"
  | "hourlyRate"
>;

/**
 * Who issues invoices, with which tax, and how one pays. What was issued keeps its snapshot.
 * @throws Refusal "owner-only"
 */
export async function changeMoneySettings(
  { db, actor }: Context<Member>,
  settings: MoneySettings,
): Promise<void> {
  demand(canSeeMoneySettings(actor.role));
  await db.workspace.update({ where: { id: actor.workspaceId }, data: settings });
}
