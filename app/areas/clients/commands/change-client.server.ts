import { reachable } from "#app/areas/clients/queries/reachable.server.ts";
import type { ClientDetails, ContactDetails } from "#app/areas/clients/views/client-schema.ts";
import { withFormer } from "#app/areas/clients/rules/erase.ts";
import { readIdentities } from "#app/areas/clients/stored/identities.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Changes a client and its contacts. Issued and signed documents have snapshots of their own.
 * @throws Refusal "contact-in-use" when a contact that has guest links, or is to sign, would be
 * removed; Absent
 */
export async function changeClient(
  { db, actor, now }: Context<Member>,
  clientId: Id<"Client">,
  { contacts, ...client }: ClientDetails,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.client.updateMany({
      where: { id: clientId, workspaceId: actor.workspaceId },
      data: client,
    });
    present(count === 1 ? true : null, "client");
    const remaining = contacts.flatMap((contact) => (contact.id ? [contact.id] : []));
    const gone = {
      clientId,
      workspaceId: actor.workspaceId,
      ...reachable,
      id: { notIn: remaining },
    };
    if (
      await tx.contact.findFirst({
        where: { ...gone, OR: [{ guestLinks: { some: {} } }, { signers: { some: {} } }] },
        select: { id: true },
      })
    )
      throw new Refusal("contact-in-use");
    await tx.contact.deleteMany({ where: gone });
    for (const { id, ...contact } of contacts) {
      if (id)
        await changeContact(tx, {
          owned: { id, clientId, workspaceId: actor.workspaceId },
          contact,
          now,
        });
      else
        await tx.contact.create({
          data: {
            ...contact,
            id: newId(),
            workspaceId: actor.workspaceId,
            clientId,
            createdAt: now,
          },
        });
    }
  });
}

/** A link belongs to a person at one email address: when the address changes, its links end. */
async function changeContact(
  tx: Tx,
  {
    owned,
    contact,
    now,
  }: {
    owned: { id: string; clientId: Id<"Client">; workspaceId: Id<"Workspace"> };
    contact: Omit<ContactDetails, "id">;
    now: Date;
  },
): Promise<void> {
  const where = { ...owned, ...reachable };
  const before = await tx.contact.findFirst({
    where,
    select: { name: true, email: true, formerly: true },
  });
  const former = before && withFormer(before, readIdentities(before.formerly), contact);
  await tx.contact.updateMany({
    where,
    data: { ...contact, ...(former ? { formerly: JSON.stringify(former) } : {}) },
  });
  if (!before || before.email === contact.email) return;
  await tx.guestLink.updateMany({
    where: { contactId: owned.id, workspaceId: owned.workspaceId, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.guestSession.deleteMany({
    where: { link: { contactId: owned.id, workspaceId: owned.workspaceId } },
  });
}
