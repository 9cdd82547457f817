import { LINK_DAYS, type Right } from "#app/areas/sharing/rules/guest-rights.ts";
import { guestLinkMail } from "#emails/guest-link.tsx";
import { newId, newSecret } from "#app/kernel/id.ts";
import type { Moment } from "#app/platform/context.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

export type LinkInput = {
  workspace: { id: string; name: string; email: string };
  project: { id: string; title: string };
  contact: { id: string; name: string; email: string; locale: string };
  rights: readonly Right[];
  reason: "proposal" | "new-link";
};

/**
 * Makes a personal link for one contact to one project, and mails it. Only the hash of its token is
 * stored.
 */
export async function issueGuestLink(
  tx: Tx,
  { now, baseUrl }: Pick<Moment, "now" | "baseUrl">,
  { workspace, project, contact, rights, reason }: LinkInput,
): Promise<string> {
  const token = newSecret();
  const id = newId();
  await tx.guestLink.create({
    data: {
      id,
      workspaceId: workspace.id,
      projectId: project.id,
      contactId: contact.id,
      tokenHash: hashToken(token),
      rights: rights.join(" "),
      createdAt: now,
      expiresAt: new Date(now.getTime() + LINK_DAYS * 86_400_000),
    },
  });
  const mail = guestLinkMail({
    name: contact.name,
    studio: workspace.name,
    project: project.title,
    secretUrl: `${baseUrl}/g/${token}`,
    reason,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId: project.id,
      to: contact,
      replyTo: workspace.email,
      about: ["link", id],
    },
    now,
  );
  return id;
}
