import { throttle, type Limit } from "#app/areas/workspaces/commands/throttle.server.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/**
 * How often a contact may act in a project: "mail" for what writes to somebody, "talk" for
 * messages, "act" for the rest that is recorded, "upload" for forms that may bring files. More than
 * anybody does by hand.
 */
const LIMITS: Record<"mail" | "talk" | "act" | "upload", Limit> = {
  upload: { most: 60, minutes: 60 },
  mail: { most: 15, minutes: 60 },
  talk: { most: 40, minutes: 60 },
  act: { most: 150, minutes: 60 },
};

/**
 * Counts one act of a guest; a member's acts aren't counted.
 * @throws Refusal "throttled"
 */
export async function limitGuest(
  { db, actor, now }: Context<Guest | Member>,
  kind: keyof typeof LIMITS,
): Promise<void> {
  if (actor.kind !== "guest") return;
  const key = `${kind} by ${actor.contactId} in ${actor.projectId}`;
  await throttle(db, { key, limit: LIMITS[kind], now });
}
