import { present } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/** What the frame of every guest's page shows, and the glossary that is opened on it. */
export async function findShell({ db, actor }: Context<Guest>) {
  const project = present(
    await db.project.findFirst({
      where: { id: actor.projectId, workspaceId: actor.workspaceId },
      select: {
        title: true,
        timeZone: true,
        currency: true,
        status: true,
        workspace: { select: { name: true, email: true, accent: true } },
      },
    }),
    "project",
  );
  const glossary = await db.glossaryTerm.findMany({
    where: {
      workspaceId: actor.workspaceId,
      OR: [{ projectId: null }, { projectId: actor.projectId }],
    },
    orderBy: { term: "asc" },
    select: { id: true, term: true, plain: true },
  });
  const { workspace, ...rest } = project;
  return {
    ...rest,
    projectId: actor.projectId,
    studio: workspace.name,
    email: workspace.email,
    accent: workspace.accent,
    glossary,
  };
}
