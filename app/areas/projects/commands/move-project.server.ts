import { statesBefore, type ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Actor, Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import { recordActivity } from "./record-activity.server.ts";

type Moment = Pick<Context<Actor>, "actor" | "now">;

/**
 * Starts a proposed project because its deposit is there (or none is asked for): work begins with the first milestone.
 * Does nothing, and returns false, when it has started already.
 */
export async function startProject(tx: Tx, moment: Moment, project: { id: string; workspaceId: string }, early = false): Promise<boolean> {
  const { count } = await tx.project.updateMany({
    where: { id: project.id, status: { in: ["proposed"] } },
    data: { status: "active", startedAt: moment.now, startedEarly: early },
  });
  if (count === 0) return false;
  await beginNextMilestone(tx, project.id);
  await recordActivity(tx, moment, { projectId: project.id, workspaceId: project.workspaceId, type: early ? "project.started-early" : "project.started" });
  return true;
}

/** The first milestone that is still planned becomes the one in progress, unless another already is. */
export async function beginNextMilestone(tx: Tx, projectId: string): Promise<void> {
  const busy = await tx.milestone.findFirst({ where: { projectId, status: { in: ["in_progress", "in_review"] } }, select: { id: true } });
  if (busy) return;
  const next = await tx.milestone.findFirst({ where: { projectId, status: "planned" }, orderBy: { position: "asc" }, select: { id: true } });
  if (!next) return;
  await tx.milestone.updateMany({ where: { id: next.id, status: "planned" }, data: { status: "in_progress" } });
  await tx.deliverable.updateMany({ where: { milestoneId: next.id, status: "agreed" }, data: { status: "in_progress" } });
}

/** Completes a project once everything is approved and paid. Returns false when it wasn't running. */
export async function completeProject(tx: Tx, moment: Moment, project: { id: string; workspaceId: string }): Promise<boolean> {
  const { count } = await tx.project.updateMany({ where: { id: project.id, status: { in: statesBefore("completed") } }, data: { status: "completed", completedAt: moment.now } });
  if (count === 0) return false;
  await tx.agreement.updateMany({ where: { projectId: project.id, status: "in_force" }, data: { status: "completed", endedAt: moment.now } });
  await recordActivity(tx, moment, { projectId: project.id, workspaceId: project.workspaceId, type: "project.completed" });
  return true;
}

/**
 * Starts the work before the deposit is there: the freelancer's own, deliberate choice.
 * @throws Refusal "not-signed", "project-state"
 */
export async function startEarly(context: Context<Member>, projectId: string): Promise<void> {
  const { db, actor } = context;
  await transact(db, async (tx) => {
    const signed = await tx.agreement.findFirst({ where: { projectId, workspaceId: actor.workspaceId, status: "in_force" }, select: { id: true } });
    if (!signed) throw new Refusal("not-signed");
    if (!(await startProject(tx, context, { id: projectId, workspaceId: actor.workspaceId }, true))) throw new Refusal("project-state");
  });
}

const SIMPLE_MOVES = { paused: "project.paused", active: "project.resumed" } as const;

/**
 * Pauses a running project, or takes it up again.
 * @throws Refusal "project-state"
 */
export async function pauseOrResume(context: Context<Member>, projectId: string, to: "paused" | "active"): Promise<void> {
  const { db, actor } = context;
  const from: ProjectStatus = to === "paused" ? "active" : "paused";
  await transact(db, async (tx) => {
    const { count } = await tx.project.updateMany({ where: { id: projectId, workspaceId: actor.workspaceId, status: from }, data: { status: to } });
    if (count === 0) throw new Refusal("project-state");
    await recordActivity(tx, context, { projectId, workspaceId: actor.workspaceId, type: SIMPLE_MOVES[to] });
  });
}
