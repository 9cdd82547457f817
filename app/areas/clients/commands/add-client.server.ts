import { newId } from "#app/kernel/id.ts";
import type { ClientDetails } from "#app/areas/clients/views/client-schema.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** Adds a client with its contacts and returns its id. */
export async function addClient(
  { db, actor, now }: Context<Member>,
  { contacts, ...client }: ClientDetails,
): Promise<string> {
  const id = newId();
  await db.$transaction(async (tx) => {
    await tx.client.create({
      data: { id, workspaceId: actor.workspaceId, createdAt: now, ...client },
    });
    for (const contact of contacts)
      await tx.contact.create({
        data: {
          ...contact,
          id: newId(),
          workspaceId: actor.workspaceId,
          clientId: id,
          createdAt: now,
        },
      });
  });
  return id;
}
