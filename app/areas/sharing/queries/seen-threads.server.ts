import type { Prisma } from "#generated/sqlite/client.ts";
import { ownOf } from "./author-of.server.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** Of a change request a client sees what it asked for itself, gifts, and what was offered. */
export const SHARED_CHANGE = {
  OR: [
    { authorKind: "guest" },
    { gift: true },
    { versions: { some: { agreementId: { not: null } } } },
  ],
} as const satisfies Prisma.ChangeRequestWhereInput;

/**
 * The conversations that a reader may see: the one rule of sight for lists, search, counts and
 * files. A client's people see what is shared, about things that they can see.
 */
export function seenThreads({ actor }: Pick<Context<Guest | Member>, "actor">) {
  const { workspaceId } = actor;
  if (actor.kind === "member") return { workspaceId } satisfies Prisma.ThreadWhereInput;
  return {
    ...{ workspaceId, projectId: actor.projectId, isInternal: false },
    AND: [
      { OR: [{ milestoneId: null, deliverableId: null }, { project: { sentAt: { not: null } } }] },
      { OR: [{ checkpointId: null }, { checkpoint: { state: "published" } }] },
      { OR: [{ changeId: null }, { change: SHARED_CHANGE }] },
      { OR: [{ agreementId: null }, { agreement: { status: { not: "draft" } } }] },
    ],
  } satisfies Prisma.ThreadWhereInput;
}

/** The messages that a reader may see: what was sent, and everything of their own. */
export const seenMessages = (context: Pick<Context<Guest | Member>, "actor">) =>
  ({
    thread: seenThreads(context),
    OR: [{ sentAt: { not: null } }, ownOf(context)],
  }) satisfies Prisma.MessageWhereInput;
