import type { Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/** Lets what changes a member's second factors happen one after another. */
export async function lockUser(tx: Tx, userId: Id<"User">): Promise<void> {
  await tx.user.updateMany({ where: { id: userId }, data: { totpStep: { increment: 0 } } });
}
