import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

const MOST = 50;

/**
 * What a scope may begin from: the workspace's own templates, and its former projects, newest
 * first.
 */
export async function listBeginnings({ db, actor }: Context<Member>, projectId: Id<"Project">) {
  const { workspaceId } = actor;
  const [own, projects] = await Promise.all([
    db.scopeTemplate.findMany({
      where: { workspaceId },
      orderBy: { name: "asc" },
      take: MOST,
      select: { id: true, name: true },
    }),
    db.project.findMany({
      where: { workspaceId, id: { not: projectId }, deliverables: { some: {} } },
      orderBy: { createdAt: "desc" },
      take: MOST,
      select: { id: true, title: true, client: { select: { name: true } } },
    }),
  ]);
  return {
    own,
    projects: projects.map(({ id, title, client }) => ({ id, title: `${title}, ${client.name}` })),
  };
}
