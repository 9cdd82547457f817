import type { SecurityEventType } from "#app/areas/workspaces/rules/security-events.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { placeOf } from "#app/kernel/network.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { log } from "#app/platform/log.server.ts";

/** Notes that a member has downloaded an export. */
export const noteExport = ({ db, actor, now }: Context<Member>): Promise<void> =>
  noteSecurityEvent(db, { type: "export.downloaded", userId: actor.userId, now });

export type SecurityEventInput = {
  type: SecurityEventType;
  userId: Id<"User"> | null;
  detail?: string;
  /** The network address; stored without its host part. */
  ip?: string;
  userAgent?: string;
  now: Date;
};

/**
 * Writes an entry of the security log, for the owner in the app and as a line of the process's log.
 * Neither holds a token, a code or an email address.
 */
export async function noteSecurityEvent(db: Db | Tx, event: SecurityEventInput): Promise<void> {
  const { type, userId, detail = "", ip = "", userAgent = "", now } = event;
  const place = placeOf(ip);
  log().info({ security: type, user: userId, place }, "security");
  const membership = userId
    ? await db.membership.findFirst({ where: { userId }, select: { workspaceId: true } })
    : await db.workspace.findFirst({ select: { id: true } });
  const workspaceId = membership && ("id" in membership ? membership.id : membership.workspaceId);
  await db.securityEvent.create({
    data: {
      id: newId(),
      type,
      userId,
      workspaceId: workspaceId ?? null,
      detail: detail.slice(0, 200),
      place,
      userAgent: userAgent.slice(0, 300),
      at: now,
    },
  });
}
