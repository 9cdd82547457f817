import type { SecurityEventType } from "#app/areas/workspaces/rules/security-events.ts";
import { deviceOf } from "#app/areas/workspaces/rules/sessions.ts";
import { passkeyPurpose } from "#app/areas/workspaces/rules/second-factors.ts";
import { registrationOptions } from "#app/platform/auth/passkeys.server.ts";
import type { MemberContext } from "#app/platform/auth/guards.server.ts";

const MOST_EVENTS = 100;

/**
 * The member's sessions and second factor, and the security log: all of the studio's for the owner,
 * their own for a collaborator.
 */
export async function findSecurityPage({ db, actor, now, baseUrl }: MemberContext) {
  const { userId, workspaceId } = actor;
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  const user = await db.user.findFirst({
    where: { id: userId },
    select: {
      totpSecret: true,
      recoveryCodes: { where: { usedAt: null }, select: { id: true } },
      passkeys: {
        orderBy: { createdAt: "asc" },
        select: { id: true, name: true, transports: true, createdAt: true, lastUsedAt: true },
      },
    },
  });
  const passkeys = user?.passkeys ?? [];
  const workspace = await db.workspace.findFirst({
    where: { id: workspaceId },
    select: { needsSecondFactor: true },
  });
  const { name, email } = actor;
  const events = await db.securityEvent.findMany({
    where: actor.role === "owner" ? { OR: [{ workspaceId }, { userId }] } : { userId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_EVENTS,
    include: { user: { select: { name: true } } },
  });
  return {
    role: actor.role,
    needsSecondFactor: workspace?.needsSecondFactor ?? false,
    lacksFactor: actor.lacksFactor,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdAt,
      lastUsedAt,
    })),
    passkeyOptions: await registrationOptions(
      { purpose: passkeyPurpose("add", userId), baseUrl, now },
      { userId, name, email, passkeys },
    ),
    hasCodeApp: Boolean(user?.totpSecret),
    codesLeft: user?.recoveryCodes.length ?? 0,
    sessions: sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      device: deviceOf(userAgent),
      createdAt,
      lastSeenAt,
      isThis: id === actor.sessionId,
    })),
    events: events.map(({ id, type, detail, place, userAgent, at, user: who }) => ({
      id,
      type: type as SecurityEventType,
      detail,
      place,
      device: deviceOf(userAgent),
      at,
      who: who?.name ?? "",
    })),
  };
}
