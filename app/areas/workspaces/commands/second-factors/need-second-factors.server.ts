import { demand } from "#app/kernel/verdict.ts";
import { canNeedFactors } from "#app/areas/workspaces/rules/second-factors.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { noteSecurityEvent } from "../note-security-event.server.ts";
import { hasSecondFactor } from "../../queries/has-second-factor.server.ts";

/**
 * Lets a studio need a second factor of every member, or not. Members without one
 * are asked to add it before anything else.
 * @throws Refusal "owner-only", "own-factor-first"
 */
export async function needSecondFactors(
  { db, actor, now }: Context<Member>,
  isNeeded: boolean,
): Promise<void> {
  const { userId, workspaceId, role } = actor;
  const hasFactor = await hasSecondFactor(db, userId);
  demand(canNeedFactors({ role, hasFactor, isNeeded }));
  await db.$transaction(async (tx) => {
    const { count } = await tx.workspace.updateMany({
      where: { id: workspaceId, needsSecondFactor: !isNeeded },
      data: { needsSecondFactor: isNeeded },
    });
    const type = isNeeded ? "second-factors.needed" : "second-factors.optional";
    if (count === 1) await noteSecurityEvent(tx, { type, userId, now });
  });
}
