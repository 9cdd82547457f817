import type { Id } from "#app/kernel/id.ts";
import { canDeliver, canPublishCheckpoint } from "#app/areas/projects/rules/milestone-states.ts";
import { localTime } from "#app/kernel/wall-clock.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { findCheckpoint } from "./find-checkpoint.server.ts";
import { listReaders } from "./list-readers.server.ts";

/** An upload that moves is touched each second. */
const STOPPED_MS = 5_000;

/** What the page on which a draft is written shows; null where there is none. */
export async function findPublishPage(
  context: Context<Member>,
  projectId: Id<"Project">,
  checkpointId: Id<"Checkpoint">,
) {
  const { db, actor, now } = context;
  const checkpoint = await findCheckpoint(context, projectId, checkpointId);
  if (!checkpoint) return null;
  const project = await db.project.findFirstOrThrow({
    where: { id: projectId, workspaceId: actor.workspaceId },
    select: {
      id: true,
      title: true,
      status: true,
      timeZone: true,
      releaseTerms: true,
      client: { select: { name: true } },
      milestones: {
        orderBy: { position: "asc" },
        select: { id: true, title: true, status: true },
      },
    },
  });
  const readers = await listReaders(db, projectId);
  const proofs = await db.proof.findMany({
    where: { projectId, milestoneId: checkpoint.milestone.id },
    orderBy: { createdAt: "desc" },
    select: { id: true, title: true, lastVersion: true },
  });
  const deliverables = await db.deliverable.findMany({
    where: { projectId, OR: [{ milestoneId: checkpoint.milestone.id }, { milestoneId: null }] },
    orderBy: { position: "asc" },
    select: { id: true, title: true },
  });
  const stopped = await db.upload.findMany({
    where: {
      checkpointId,
      workspaceId: actor.workspaceId,
      finishedAt: null,
      touchedAt: { lt: new Date(now.getTime() - STOPPED_MS) },
    },
    orderBy: { place: "asc" },
    select: { id: true, name: true, size: true },
  });
  const { milestones, status, client, ...shown } = project;
  const rule = checkpoint.kind === "delivery" ? canDeliver : canPublishCheckpoint;
  return {
    checkpoint,
    /** Files of which a part has arrived, and nothing more for a while. Sizes in bytes. */
    stopped: stopped.map((upload) => ({ ...upload, size: Number(upload.size) })),
    project: { ...shown, client: client.name },
    milestones: milestones.filter(
      ({ id, status: milestone }) =>
        id === checkpoint.milestone.id ||
        rule({ status: milestone, projectStatus: status }).allowed,
    ),
    proofs: proofs.map(({ id, title, lastVersion }) => ({ id, title, next: lastVersion + 1 })),
    deliverables,
    readers: readers.map(({ id, name, locale, rights }) => ({ id, name, locale, rights })),
    localNow: localTime(now, project.timeZone),
    publishAt: checkpoint.publishAt
      ? localTime(new Date(checkpoint.publishAt), project.timeZone)
      : "",
  };
}

export type PublishPage = NonNullable<Awaited<ReturnType<typeof findPublishPage>>>;
