import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/**
 * Sets aside a line that has nothing to do with an invoice.
 * @throws Refusal "line-settled"; Absent
 */
export const setBankLineAside = (context: Context<Member>, lineId: string): Promise<void> =>
  move(context, lineId, { from: "open", to: "ignored" });

/** Restores a line that was set aside, to be settled. @throws Refusal "line-settled"; Absent */
export const takeBankLineBack = (context: Context<Member>, lineId: string): Promise<void> =>
  move(context, lineId, { from: "ignored", to: "open" });

async function move(
  { db, actor }: Context<Member>,
  id: string,
  { from, to }: { from: "open" | "ignored"; to: "open" | "ignored" },
): Promise<void> {
  const own = { id, workspaceId: actor.workspaceId };
  const { count } = await db.bankLine.updateMany({
    where: { ...own, state: from },
    data: { state: to },
  });
  if (count > 0) return;
  present(await db.bankLine.findFirst({ where: own, select: { id: true } }), "bank line");
  throw new Refusal("line-settled");
}
