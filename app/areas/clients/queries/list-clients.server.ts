import { reachable, reachableContacts } from "#app/areas/clients/queries/reachable.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { containing } from "#app/platform/db/search.server.ts";

const PAGE = 30;

/**
 * Clients by name, with how many projects each has. `search` covers names and contacts; pages start
 * at 1.
 */
export async function listClients(
  { db, actor }: Context<Member>,
  { search, page }: { search: string; page: number },
) {
  const where = {
    workspaceId: actor.workspaceId,
    ...(search
      ? {
          OR: [
            { name: containing(search) },
            {
              contacts: {
                some: {
                  ...reachable,
                  OR: [{ name: containing(search) }, { email: containing(search) }],
                },
              },
            },
          ],
        }
      : {}),
  };
  const [count, clients] = await Promise.all([
    db.client.count({ where }),
    db.client.findMany({
      where,
      orderBy: { name: "asc" },
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: {
        id: true,
        name: true,
        country: true,
        contacts: {
          ...reachableContacts,
          select: { id: true, name: true },
        },
        _count: { select: { projects: true } },
      },
    }),
  ]);
  return { clients, pages: Math.max(1, Math.ceil(count / PAGE)), count };
}
