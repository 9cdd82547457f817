import type { Id } from "#app/kernel/id.ts";
import { demand } from "#app/kernel/verdict.ts";
import { canRemoveFactor } from "#app/areas/workspaces/rules/second-factors.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { noteSecurityEvent } from "../note-security-event.server.ts";
import { lockUser } from "./lock-user.server.ts";

/**
 * Removes the code app.
 * @throws Refusal "factor-needed"
 */
export async function removeCodeApp({ db, actor, now }: Context<Member>): Promise<void> {
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    await lockUser(tx, userId);
    const own = { id: userId, totpSecret: { not: "" } };
    const { count } = await tx.user.updateMany({ where: own, data: { totpSecret: "" } });
    if (count === 0) return;
    await settle(tx, actor);
    await noteSecurityEvent(tx, { type: "second-factor.removed", userId, now });
  });
}

/**
 * Removes a passkey; somebody else's stays.
 * @throws Refusal "factor-needed"
 */
export async function removePasskey(
  { db, actor, now }: Context<Member>,
  id: Id<"Passkey">,
): Promise<void> {
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    await lockUser(tx, userId);
    const { count } = await tx.passkey.deleteMany({ where: { id, userId } });
    if (count === 0) return;
    await settle(tx, actor);
    await noteSecurityEvent(tx, { type: "passkey.removed", userId, now });
  });
}

/** Without a factor the recovery codes end; a studio that needs one doesn't let the last go. */
async function settle(tx: Tx, { userId, workspaceId }: Member): Promise<void> {
  const user = await tx.user.findFirst({
    where: { id: userId },
    select: { totpSecret: true, passkeys: { take: 1, select: { id: true } } },
  });
  const hasFactor = Boolean(user?.totpSecret) || Boolean(user?.passkeys.length);
  if (hasFactor) return;
  const workspace = await tx.workspace.findFirst({
    where: { id: workspaceId },
    select: { needsSecondFactor: true },
  });
  demand(canRemoveFactor({ isLast: true, isNeeded: workspace?.needsSecondFactor ?? false }));
  await tx.recoveryCode.deleteMany({ where: { userId } });
}
