import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { containing } from "#app/platform/db/search.server.ts";

const PAGE = 30;

/** Projects, newest first, each with its road. Pages start at 1. */
export async function listProjects(
  { db, actor }: Context<Member>,
  { search, status, page }: { search: string; status: ProjectStatus | null; page: number },
) {
  const where = {
    workspaceId: actor.workspaceId,
    ...(status ? { status } : {}),
    ...(search
      ? { OR: [{ title: containing(search) }, { client: { name: containing(search) } }] }
      : {}),
  };
  const [count, projects] = await Promise.all([
    db.project.count({ where }),
    db.project.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: {
        id: true,
        title: true,
        status: true,
        client: { select: { name: true } },
        milestones: {
          orderBy: { position: "asc" },
          select: { id: true, title: true, dueOn: true, status: true },
        },
      },
    }),
  ]);
  return { projects, count, pages: Math.max(1, Math.ceil(count / PAGE)) };
}
