import { present } from "#app/kernel/verdict.ts";
import type { MemberContext } from "#app/platform/auth/guards.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";

/** Ends one of the member's own sessions, on another device say. @throws Absent */
export async function endSession(
  { db, actor, now }: MemberContext,
  sessionId: string,
): Promise<void> {
  const { userId } = actor;
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } });
  present(count === 1 ? true : null, "session");
  await noteSecurityEvent(db, { type: "session.ended", userId, now });
}
