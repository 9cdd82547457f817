import { linkStanding } from "#app/areas/sharing/rules/guest-rights.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";

/**
 * Whom a link is for, before it is used. Reading it consumes and records nothing: mail scanners
 * open links too.
 */
export async function findLink({ db, now }: Context, token: string) {
  const link = await db.guestLink.findFirst({
    where: { tokenHash: hashToken(token) },
    select: {
      expiresAt: true,
      revokedAt: true,
      contact: { select: { name: true, locale: true } },
      project: { select: { title: true, workspace: { select: { name: true, accent: true } } } },
    },
  });
  if (!link) return null;
  return {
    standing: linkStanding(link, now),
    contact: link.contact,
    project: link.project.title,
    studio: link.project.workspace,
  };
}
