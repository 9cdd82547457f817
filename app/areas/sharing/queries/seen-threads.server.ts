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

/** A conversation that a client's people may see: shared, and about what they can see. */
export const SHARED_THREAD = {
  isInternal: false,
  AND: [
    { OR: [{ checkpointId: null }, { checkpoint: { state: "published" } }] },
    { OR: [{ changeId: null }, { change: SHARED_CHANGE }] },
    { OR: [{ agreementId: null }, { agreement: { status: { not: "draft" } } }] },
  ],
} as const satisfies Prisma.ThreadWhereInput;

/**
 * The conversations that a reader may see: the one rule of sight for lists, search, counts, files
 * and mails. The client's page asks the same in SQL (portal/queries/page-sql).
 */
export function seenThreads({ actor }: Pick<Context<Guest | Member>, "actor">) {
  const { workspaceId } = actor;
  if (actor.kind === "member") return { workspaceId } satisfies Prisma.ThreadWhereInput;
  const { projectId } = actor;
  return { workspaceId, projectId, ...SHARED_THREAD } satisfies Prisma.ThreadWhereInput;
}

/** The messages that a reader may see: what was sent, and everything of their own. */
export const seenMessages = (context: Pick<Context<Guest | Member>, "actor">) =>
  ({
    thread: seenThreads(context),
    OR: [{ sentAt: { not: null } }, ownOf(context)],
  }) satisfies Prisma.MessageWhereInput;
