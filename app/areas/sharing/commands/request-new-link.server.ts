import { throttle } from "#app/areas/workspaces/commands/throttle.server.ts";
import { linkStanding, parseRights } from "#app/areas/sharing/rules/guest-rights.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import { issueGuestLink } from "./issue-guest-link.server.ts";

/**
 * Mails a new link to the contact whose link has expired, always to the address on file, no matter
 * who asks. A revoked link was ended on purpose, so asking doesn't replace it.
 * @throws Absent; Refusal "revoked", "still-open", "throttled"
 */
export async function requestNewLink(context: Context, input: { token: string }): Promise<void> {
  const { db, now } = context;
  const tokenHash = hashToken(input.token);
  const link = present(
    await db.guestLink.findFirst({
      where: { tokenHash },
      include: { contact: true, project: { include: { workspace: true } } },
    }),
    "link",
  );
  const standing = linkStanding(link, now);
  const newest = await db.guestLink.findFirst({
    where: { projectId: link.projectId, contactId: link.contactId },
    orderBy: { createdAt: "desc" },
    select: { revokedAt: true },
  });
  if (standing === "revoked" || newest?.revokedAt) throw new Refusal("revoked");
  if (standing === "open") throw new Refusal("still-open");
  await throttle(db, {
    key: `new link ${link.contactId} ${link.projectId}`,
    limit: { most: 3, minutes: 60 },
    now,
  });
  const { project, contact } = link;
  await db.$transaction((tx) =>
    issueGuestLink(tx, context, {
      workspace: project.workspace,
      project,
      contact,
      rights: parseRights(link.rights),
      reason: "new-link",
    }),
  );
}
