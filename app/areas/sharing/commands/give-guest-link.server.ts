import { reachable } from "#app/areas/clients/queries/reachable.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { Right } from "#app/areas/sharing/rules/guest-rights.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { issueGuestLink } from "./issue-guest-link.server.ts";

/**
 * Gives a contact of the project's client a link with these rights: somebody who joined later (an
 * accountant, say), or one whose rights change. An earlier link of the same contact ends.
 * @throws Refusal "not-sent-yet"; Absent for a contact of somebody else
 */
export async function giveGuestLink(
  context: Context<Member>,
  input: { projectId: Id<"Project">; contactId: Id<"Contact">; rights: Right[] },
): Promise<void> {
  const { db, actor, now } = context;
  await db.$transaction(async (tx) => {
    const project = present(
      await tx.project.findFirst({
        where: { id: input.projectId, workspaceId: actor.workspaceId },
        include: { workspace: true },
      }),
      "project",
    );
    const contact = present(
      await tx.contact.findFirst({
        where: {
          ...reachable,
          id: input.contactId,
          clientId: project.clientId,
          workspaceId: actor.workspaceId,
        },
      }),
      "contact",
    );
    if (!project.sentAt) throw new Refusal("not-sent-yet");
    const own = { projectId: project.id, contactId: contact.id };
    await tx.guestLink.updateMany({ where: { ...own, revokedAt: null }, data: { revokedAt: now } });
    await tx.guestSession.deleteMany({ where: { link: own } });
    await issueGuestLink(tx, context, {
      workspace: project.workspace,
      project,
      contact,
      rights: ["view", "comment", ...input.rights],
      reason: "new-link",
    });
    await recordActivity(tx, context, {
      projectId: project.id,
      workspaceId: project.workspaceId,
      type: "link.given",
      subject: contact.name,
    });
  });
}
