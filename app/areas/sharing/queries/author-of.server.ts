import type { Context, Guest, Member } from "#app/platform/context.server.ts";

type Actor = Pick<Context<Guest | Member>, "actor">;

/** Whose rows are one's own: a contact's, or a member's. */
export const ownOf = ({ actor }: Actor) => ({
  contactId: actor.kind === "guest" ? actor.contactId : null,
  userId: actor.kind === "member" ? actor.userId : null,
});

/** Who writes. */
export const authorOf = ({ actor }: Actor) => ({
  authorKind: actor.kind,
  ...ownOf({ actor }),
  authorName: actor.name,
});

/** Did this reader write it? */
export function isOwn(
  row: { contactId: string | null; userId: string | null },
  of: Actor,
): boolean {
  const own = ownOf(of);
  return row.contactId === own.contactId && row.userId === own.userId;
}
