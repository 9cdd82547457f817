import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { isKnownToClient, tellOthers } from "./tell-others.server.ts";

/**
 * Adds a question or an answer about a change. The offer doesn't change.
 * @throws Refusal "no-right", "text-missing", "throttled"; Absent
 */
export async function askAboutChange(
  context: Context<Guest | Member>,
  input: { projectId: Id<"Project">; changeId: Id<"ChangeRequest">; body: string },
): Promise<void> {
  const { db, actor, now } = context;
  if (actor.kind === "guest") demand(mayAct(actor.rights, "comment"));
  if (actor.kind === "guest" && actor.projectId !== input.projectId) present(null, "change");
  const body = input.body.trim().slice(0, 4000);
  if (body === "") throw new Refusal("text-missing");
  await limitGuest(context, "mail");
  await db.$transaction(async (tx) => {
    const change = present(
      await tx.changeRequest.findFirst({
        where: { id: input.changeId, projectId: input.projectId, workspaceId: actor.workspaceId },
        include: { project: { include: { workspace: true } } },
      }),
      "change",
    );
    const isKnown = await isKnownToClient(tx, change);
    if (!isKnown && actor.kind === "guest") present(null, "change");
    await tx.changeNote.create({
      data: {
        id: childId(input.projectId),
        workspaceId: actor.workspaceId,
        projectId: input.projectId,
        changeId: change.id,
        authorKind: actor.kind,
        authorName: actor.name,
        body,
        at: now,
      },
    });
    await recordActivity(tx, context, {
      projectId: input.projectId,
      workspaceId: actor.workspaceId,
      type: "change.asked",
      subject: String(change.number),
      detail: change.title,
      isInternal: !isKnown,
    });
    if (isKnown) await tellOthers(tx, context, { change, news: { what: "asked", text: body } });
  });
}
