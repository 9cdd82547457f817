import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { findDelivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { noteOpen } from "./note-open.server.ts";
import { tellOfDelivery } from "./tell-of-delivery.server.ts";

/** The same sending within so many milliseconds is one press of the button. */
const SAME_MS = 10_000;

/**
 * Sends what is released, once more or for the first time, to everybody who sees the project: it
 * can be downloaded until a day, or for as long as files are stored.
 * @throws Refusal "day-passed", "nothing-released"; Absent
 */
export async function sendDelivery(
  context: Context<Member>,
  { projectId, until }: { projectId: Id<"Project">; until: Day | null },
): Promise<void> {
  const { db, actor, now, today } = context;
  if (until !== null && until < today) throw new Refusal("day-passed");
  const of = { projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    await lockProject(tx, of);
    const { deliveredUntil, deliverySentAt } = await tx.project.findFirstOrThrow({
      where: { id: projectId },
    });
    const isAgain = deliverySentAt && now.getTime() - deliverySentAt.getTime() < SAME_MS;
    if (isAgain && deliveredUntil === until) return;
    await tx.project.update({
      where: { id: projectId },
      data: { deliveredUntil: until, deliverySentAt: now },
    });
    const { folders, terms } = await findDelivery(tx, projectId, now);
    const released = folders.filter(({ state }) => state === "released");
    if (released.length === 0) throw new Refusal("nothing-released");
    // What is sent before the job has noted that it is open has its last day too.
    if (terms !== "at_once") await noteOpen(tx, { of, folders: released, now });
    await recordActivity(tx, context, { ...of, type: "files.sent-again", subject: until ?? "" });
    await tellOfDelivery(tx, context, { projectId, folders: released });
  });
}
