import { guestSessionEnd, linkStanding } from "#app/areas/sharing/rules/guest-rights.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { throttle } from "#app/areas/workspaces/commands/throttle.server.ts";
import { networkOf, placeOf } from "#app/kernel/network.ts";
import { newId, newSecret, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";

/** Opening a link is recorded, so nobody opens them without end. */
const BY_NETWORK = { most: 60, minutes: 60 };

/**
 * Turns a link's token into a session, which is logged as a visit. The link itself stays usable
 * until it ends.
 * @throws Absent for an unknown token; Refusal "expired", "revoked", "throttled"
 */
export async function exchangeLink(
  { db, now }: Context,
  input: { token: string; ip: string; userAgent: string },
): Promise<{ projectId: Id<"Project">; sessionToken: string; seconds: number }> {
  await throttle(db, { key: `open from ${networkOf(input.ip)}`, limit: BY_NETWORK, now });
  return db.$transaction(async (tx) => {
    const link = present(
      await tx.guestLink.findFirst({
        where: { tokenHash: hashToken(input.token) },
        include: { contact: { select: { name: true } } },
      }),
      "link",
    );
    const standing = linkStanding(link, now);
    if (standing !== "open") throw new Refusal(standing);
    const sessionToken = newSecret();
    // The cookie lasts as long as the link; the session in it ends when it isn't used.
    const seconds = Math.floor((link.expiresAt.getTime() - now.getTime()) / 1000);
    await tx.guestSession.create({
      data: {
        id: hashToken(sessionToken),
        linkId: link.id,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: guestSessionEnd(link.expiresAt, now),
      },
    });
    await tx.visit.create({
      data: {
        id: newId(),
        workspaceId: link.workspaceId,
        projectId: link.projectId,
        linkId: link.id,
        at: now,
        ip: placeOf(input.ip),
        userAgent: input.userAgent.slice(0, 300),
      },
    });
    await recordActivity(
      tx,
      { now, actor: { kind: "system", name: link.contact.name } },
      {
        projectId: link.projectId,
        workspaceId: link.workspaceId,
        type: "link.opened",
        subject: link.contact.name,
      },
    );
    return { projectId: link.projectId, sessionToken, seconds };
  });
}
