import { reachableContacts } from "#app/areas/clients/queries/reachable.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { issueGuestLink } from "#app/areas/sharing/commands/issue-guest-link.server.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Makes sure that somebody can pay an invoice: if nobody was ever given a link, the client's first
 * contact gets one that may pay, before the invoice is mailed. An invoice never replaces a revoked
 * link.
 */
export async function givePayerLink(
  tx: Tx,
  moment: Pick<Moment, "now" | "baseUrl">,
  projectId: Id<"Project">,
): Promise<void> {
  if ((await tx.guestLink.count({ where: { projectId } })) > 0) return;
  const project = present(
    await tx.project.findFirst({
      where: { id: projectId },
      include: {
        workspace: true,
        client: {
          select: {
            contacts: { ...reachableContacts, take: 1 },
          },
        },
      },
    }),
    "project",
  );
  const [contact] = project.client.contacts;
  if (contact)
    await issueGuestLink(tx, moment, {
      workspace: project.workspace,
      project,
      contact,
      rights: ["view", "comment", "pay"],
      reason: "new-link",
    });
}
