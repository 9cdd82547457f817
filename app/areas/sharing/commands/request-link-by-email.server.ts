import { networkOf } from "#app/kernel/network.ts";
import type { Id } from "#app/kernel/id.ts";
import { parseRights } from "#app/areas/sharing/rules/guest-rights.ts";
import { throttle } from "#app/areas/workspaces/commands/throttle.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import { issueGuestLink } from "./issue-guest-link.server.ts";

/**
 * Mails a new link to a contact who comes without a session (on another device, from an invoice's
 * mail), if that address has a link to the project that wasn't revoked. The answer is the same
 * either way, so that it doesn't reveal who works with whom.
 * @throws Refusal "throttled"
 */
export async function requestLinkByEmail(
  context: Context,
  input: { projectId: Id<"Project">; email: string; ip: string },
): Promise<void> {
  const { db, now } = context;
  const email = input.email.trim();
  await throttle(db, {
    key: `link from ${networkOf(input.ip)}`,
    limit: { most: 10, minutes: 60 },
    now,
  });
  await throttle(db, {
    key: `link for ${input.projectId} ${email.toLowerCase()}`,
    limit: { most: 3, minutes: 60 },
    now,
  });
  const links = await db.guestLink.findMany({
    where: { projectId: input.projectId, project: { sentAt: { not: null } } },
    orderBy: { createdAt: "desc" },
    include: { contact: true, project: { include: { workspace: true } } },
  });
  const newest = links.find(({ contact }) => contact.email.toLowerCase() === email.toLowerCase());
  if (!newest || newest.revokedAt) return;
  const { project, contact } = newest;
  await db.$transaction((tx) =>
    issueGuestLink(tx, context, {
      workspace: project.workspace,
      project,
      contact,
      rights: parseRights(newest.rights),
      reason: "new-link",
    }),
  );
}
