import { KEPT_MONTHS } from "#app/areas/files/rules/retention.ts";
import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";
import { demand, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/**
 * Decides for how many months files stay after a project has ended.
 * @throws Refusal "owner-only", "months-unknown"
 */
export async function decideFilesRule(
  { db, actor, now }: Context<Member>,
  typed: number,
): Promise<void> {
  demand(canSeeMoneySettings(actor.role));
  const months = KEPT_MONTHS.find((known) => known === typed);
  if (months === undefined) throw new Refusal("months-unknown");
  await db.workspace.updateMany({
    where: { id: actor.workspaceId, filesKeptMonths: { not: months } },
    data: { filesKeptMonths: months, filesRuleAt: now },
  });
}
