import { attachFiles } from "#app/areas/files/commands/attach-files.server.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { LONGEST_PIN, MOST_REPLIES } from "#app/areas/work/rules/pin.ts";
import { cleanText } from "#app/kernel/text.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { authorOf } from "#app/areas/sharing/queries/author-of.server.ts";
import { noteAnswer } from "./note-answer.server.ts";
import { tellOfReply } from "./tell-of-feedback.server.ts";

export type PinAddress = { projectId: Id<"Project">; pinId: Id<"Pin"> };

/**
 * Answers a note, for everybody to read.
 * @throws Refusal "no-right", "throttled", "pin-empty", "too-many-pins", "quota-full"; Absent
 */
export async function replyToPin(
  context: Context<Guest | Member>,
  address: PinAddress,
  said: { body: string; attachments?: StoredUpload[] },
): Promise<void> {
  await begin(context, address);
  const body = cleanText(said.body).trim().slice(0, LONGEST_PIN);
  const { db, now } = context;
  await db.$transaction(async (tx) => {
    const pin = await findSent(tx, context, address);
    await noteAnswer(tx, context, { proofId: pin.proofId });
    if ((await tx.pinReply.count({ where: { pinId: pin.id } })) >= MOST_REPLIES)
      throw new Refusal("too-many-pins");
    const { id: pinId, projectId, workspaceId } = pin;
    const id = childId(projectId);
    await tx.pinReply.create({
      data: {
        ...{ id, workspaceId, projectId, pinId },
        ...authorOf(context),
        body,
        sentAt: now,
      },
    });
    const uploads = said.attachments ?? [];
    const files = await attachFiles(tx, context, { place: pin, to: { replyId: id }, uploads });
    if (body === "" && files === 0) throw new Refusal("pin-empty");
    await tellOfReply(tx, context, pin);
  });
}

/** Marks a note as done; the second time changes nothing. @throws Refusal "no-right"; Absent */
export const resolvePin = (context: Context<Guest | Member>, address: PinAddress) =>
  settle(context, address, { resolvedAt: context.now, resolvedBy: context.actor.name });

/** Opens a note that was done. @throws Refusal "no-right"; Absent */
export const reopenPin = (context: Context<Guest | Member>, address: PinAddress) =>
  // What was promised was done once: it is a new wish, and closes nothing that is open.
  settle(context, address, { resolvedAt: null, resolvedBy: "", promisedAt: null });

async function settle(
  context: Context<Guest | Member>,
  address: PinAddress,
  data: { resolvedAt: Date | null; resolvedBy: string; promisedAt?: null },
): Promise<void> {
  await begin(context, address);
  await context.db.$transaction(async (tx) => {
    const { id, proofId } = await findSent(tx, context, address);
    await noteAnswer(tx, context, { proofId });
    await tx.pin.updateMany({
      where: { id, resolvedAt: data.resolvedAt === null ? { not: null } : null },
      data,
    });
  });
}

async function begin(context: Context<Guest | Member>, { projectId }: PinAddress): Promise<void> {
  const { actor } = context;
  if (actor.kind === "guest") demand(mayAct(actor.rights, "comment"));
  if (actor.kind === "guest" && actor.projectId !== projectId) present(null, "pin");
  await limitGuest(context, "act");
}

/** A note that was sent, of a version that isn't withdrawn. */
async function findSent(tx: Tx, { actor }: Context<Guest | Member>, address: PinAddress) {
  const pin = await tx.pin.findFirst({
    where: {
      id: address.pinId,
      projectId: address.projectId,
      workspaceId: actor.workspaceId,
      sentAt: { not: null },
      checkpoint: { state: "published" },
    },
  });
  return present(pin, "pin");
}
