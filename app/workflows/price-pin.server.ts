import { openChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import type { Id } from "#app/kernel/id.ts";
import { noteAnswer } from "#app/areas/work/commands/proofs/note-answer.server.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** So much of a note is the title of the change that is made of it, in UTF-16 units. */
const TITLE = 80;

/**
 * Makes a change request of a note that was sent: it is priced before any work, and uses no round.
 * A note has one, however often it is asked for. Returns its id.
 * @throws Refusal "no-right", "throttled", "not-signed", "project-closed"; Absent
 */
export async function pricePin(
  context: Context<Guest | Member>,
  { projectId, pinId }: { projectId: Id<"Project">; pinId: Id<"Pin"> },
): Promise<Id<"ChangeRequest">> {
  const { actor, db } = context;
  if (actor.kind === "guest") {
    demand(mayAct(actor.rights, "comment"));
    if (actor.projectId !== projectId) present(null, "pin");
  }
  await limitGuest(context, "mail");
  const owned = { projectId, workspaceId: actor.workspaceId };
  return db.$transaction(async (tx) => {
    await lockProject(tx, owned);
    const found = await tx.pin.findFirst({
      where: { id: pinId, ...owned, sentAt: { not: null }, checkpoint: { state: "published" } },
      select: {
        ...{ number: true, body: true, changeId: true, proof: true },
        attachments: { select: { name: true } },
      },
    });
    const { number, changeId, proof, attachments, ...said } = present(found, "pin");
    // A note may be a file alone.
    const body = said.body || attachments.map(({ name }) => name).join("\n");
    await noteAnswer(tx, context, { proofId: proof.id });
    if (changeId !== null) return changeId;
    const [firstLine = ""] = body.split("\n");
    const id = await openChange(tx, context, {
      projectId,
      wish: {
        title: `${proof.title} (${number}): ${firstLine}`.slice(0, TITLE),
        wish: body,
        ...{ deliverableId: proof.deliverableId, milestoneId: null },
      },
    });
    // What is priced isn't promised for nothing.
    await tx.pin.update({ where: { id: pinId }, data: { changeId: id, promisedAt: null } });
    return id;
  });
}
