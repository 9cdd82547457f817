import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** Who answers from an address, and where: the address ends with the right to write there. */
export async function findReplyAddress(db: Db | Tx, token: string | null) {
  if (token === null) return null;
  const address = await db.replyAddress.findFirst({
    where: { hash: hashToken(token) },
    include: { thread: { include: { project: { select: { workspace: true } } } }, user: true },
  });
  if (!address) return null;
  const { thread, contactId, user } = address;
  const { workspace } = thread.project;
  if (contactId !== null) {
    if (thread.isInternal) return null;
    const viewers = await listViewers(db, thread.projectId, "comment");
    const contact = viewers.find(({ id }) => id === contactId);
    return contact ? { thread, contact, member: null, emails: [contact.email] } : null;
  }
  const where = { workspaceId: workspace.id, userId: user?.id ?? "" };
  if (!user || (await db.membership.count({ where })) === 0) return null;
  // The studio's own mailbox is its owner's.
  return { thread, contact: null, member: user, emails: [user.email, workspace.email] };
}

export type FoundAddress = NonNullable<Awaited<ReturnType<typeof findReplyAddress>>>;
