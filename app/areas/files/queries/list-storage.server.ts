import { removable } from "#app/areas/files/queries/removable.server.ts";
import { removalDayOf } from "#app/areas/files/rules/retention.ts";
import { dayOf, type Day } from "#app/kernel/day.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** A project's files that may be removed some day; `size` in bytes. */
export type StoredProject = {
  id: string;
  title: string;
  client: string;
  files: number;
  size: number;
  endedOn: Day | null;
  /** The day on which the rule removes them; null for never. */
  removedOn: Day | null;
};

/** What fills the workspace's quota: by project, the largest first, and what was withdrawn. */
export async function listStorage({ db, actor: { workspaceId } }: Context<Member>) {
  const workspace = await db.workspace.findFirstOrThrow({
    where: { id: workspaceId },
    select: { filesKeptMonths: true, filesRuleAt: true },
  });
  const groups = await db.file.groupBy({
    by: ["projectId"],
    where: { ...removable, workspaceId },
    _sum: { size: true },
    _count: true,
  });
  const projects = await db.project.findMany({
    where: { workspaceId, id: { in: groups.flatMap(({ projectId }) => projectId ?? []) } },
    select: {
      id: true,
      title: true,
      completedAt: true,
      timeZone: true,
      client: { select: { name: true } },
    },
  });
  const withdrawn = await db.file.aggregate({
    where: { ...removable, workspaceId, checkpoint: { state: "withdrawn" } },
    _sum: { size: true },
    _count: true,
  });
  const of = new Map(groups.map((group) => [group.projectId, group]));
  const listed = projects.map(({ completedAt, timeZone, client, ...project }): StoredProject => {
    const endedOn = completedAt && dayOf(completedAt, timeZone);
    const group = of.get(project.id);
    return {
      id: project.id,
      title: project.title,
      client: client.name,
      files: group?._count ?? 0,
      size: Number(group?._sum.size ?? 0),
      endedOn,
      removedOn: removalDayOf({ completedAt, timeZone, workspace }),
    };
  });
  return {
    months: workspace.filesKeptMonths,
    projects: listed.sort((one, other) => other.size - one.size),
    withdrawn: { files: withdrawn._count, size: Number(withdrawn._sum.size ?? 0) },
  };
}

/** The day on which a project's files are removed by the studio's rule; null for never. */
export async function findRemovalDay(
  { db, actor: { workspaceId } }: Pick<Context<Member>, "db"> & { actor: { workspaceId: string } },
  projectId: Id<"Project">,
): Promise<Day | null> {
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId },
    select: {
      completedAt: true,
      timeZone: true,
      workspace: { select: { filesKeptMonths: true, filesRuleAt: true } },
    },
  });
  return project && removalDayOf(project);
}
