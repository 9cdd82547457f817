import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

const MOST = 30;

/** The projects that an invoice may be written in, the newest first; of one client, or of all. */
export async function listInvoiceable(
  { db, actor }: Context<Member>,
  clientId: Id<"Client">,
): Promise<{ id: string; title: string; client: string }[]> {
  const projects = await db.project.findMany({
    where: {
      workspaceId: actor.workspaceId,
      status: { notIn: ["archived", "terminated"] },
      ...(clientId ? { clientId } : {}),
    },
    orderBy: { createdAt: "desc" },
    take: MOST,
    select: { id: true, title: true, client: { select: { name: true } } },
  });
  return projects.map(({ client, ...project }) => ({ ...project, client: client.name }));
}
