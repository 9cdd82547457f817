import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** Withdraws an invitation. */
export async function withdrawInvitation(
  { db, actor }: Context<Member>,
  id: string,
): Promise<void> {
  if (actor.role !== "owner") throw new Refusal("owner-only");
  await db.token.deleteMany({
    where: { id, workspaceId: actor.workspaceId, purpose: "invitation", usedAt: null },
  });
}
