import type { Id } from "#app/kernel/id.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { parseRights } from "#app/areas/sharing/rules/guest-rights.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { issueGuestLink } from "./issue-guest-link.server.ts";

/**
 * Ends every link of one contact to the project and the sessions they opened, at once; with
 * `replace`, the contact gets a new link by mail.
 * @throws Absent; Refusal "already-revoked"
 */
export async function revokeLink(
  context: Context<Member>,
  input: { projectId: Id<"Project">; linkId: Id<"GuestLink">; replace: boolean },
): Promise<void> {
  const { db, actor, now } = context;
  const owned = { id: input.linkId, projectId: input.projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    const link = present(
      await tx.guestLink.findFirst({
        where: owned,
        include: { contact: true, project: { include: { workspace: true } } },
      }),
      "link",
    );
    // An older link of the same contact must not lead back in, nor be exchanged for a new one.
    const all = { projectId: link.projectId, contactId: link.contactId };
    const { count } = await tx.guestLink.updateMany({
      where: { ...all, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0 && !input.replace) throw new Refusal("already-revoked");
    await tx.guestSession.deleteMany({ where: { link: all } });
    await recordActivity(tx, context, {
      projectId: link.projectId,
      workspaceId: link.workspaceId,
      type: input.replace ? "link.replaced" : "link.revoked",
      subject: link.contact.name,
    });
    if (!input.replace) return;
    const { project, contact } = link;
    await issueGuestLink(tx, context, {
      workspace: project.workspace,
      project,
      contact,
      rights: parseRights(link.rights),
      reason: "new-link",
    });
  });
}
