import { addDays } from "#app/kernel/day.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { MOST, who, type Of } from "./rows.server.ts";

/**
 * How many days ahead due dates are watched, and after how many days without a checkpoint a project
 * counts as silent.
 */
const AHEAD_DAYS = 14;
const SILENT_DAYS = 7;

/** Milestones that are due soon, or late. */
export async function listAtRisk({ db, today }: Context<Member>, of: Of) {
  const milestones = await db.milestone.findMany({
    where: {
      ...of.rows,
      status: { in: ["planned", "in_progress"] },
      dueOn: { lte: addDays(today, AHEAD_DAYS) },
      project: { status: "active" },
    },
    orderBy: { dueOn: "asc" },
    take: MOST,
    select: { id: true, title: true, dueOn: true, project: who },
  });
  return milestones.map((milestone) => ({ ...milestone, isLate: milestone.dueOn < today }));
}

/** Projects of which the client has seen nothing for a while. */
export async function listSilent({ db, now }: Context<Member>, of: Of) {
  const active = await db.project.findMany({
    where: { ...of.projects, status: "active" },
    select: {
      ...who.select,
      startedAt: true,
      checkpoints: {
        where: { state: "published" },
        orderBy: { publishedAt: "desc" },
        take: 1,
        select: { publishedAt: true },
      },
      milestones: {
        where: { status: { in: ["planned", "in_progress"] } },
        orderBy: { position: "asc" },
        take: 1,
        select: { id: true },
      },
    },
  });
  const silentSince = now.getTime() - SILENT_DAYS * 86_400_000;
  return active
    .map(({ checkpoints, startedAt, milestones, ...project }) => ({
      project,
      since: checkpoints[0]?.publishedAt ?? startedAt,
      milestoneId: milestones[0]?.id ?? null,
    }))
    .filter(
      ({ since, milestoneId }) =>
        since !== null && milestoneId !== null && since.getTime() < silentSince,
    );
}
