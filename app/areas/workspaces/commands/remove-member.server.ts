import type { Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";

/**
 * Ends a collaborator's access and sessions at once.
 * @throws Refusal "owner-only"; Absent for somebody else's people, and for the owner
 */
export async function removeMember(
  { db, actor, now }: Context<Member>,
  userId: Id<"User">,
): Promise<void> {
  if (actor.role !== "owner") throw new Refusal("owner-only");
  await db.$transaction(async (tx) => {
    const { count } = await tx.membership.deleteMany({
      where: { workspaceId: actor.workspaceId, userId, role: "collaborator" },
    });
    present(count === 1 ? true : null, "member");
    await noteSecurityEvent(tx, { type: "person.removed", userId: actor.userId, now });
    await tx.user.deleteMany({ where: { id: userId, memberships: { none: {} } } });
  });
}
