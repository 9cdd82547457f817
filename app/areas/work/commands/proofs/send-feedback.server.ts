import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { findVersion } from "#app/areas/work/queries/proofs/find-version.server.ts";
import { ownOf } from "#app/areas/sharing/queries/author-of.server.ts";
import { tellOfFeedback } from "./tell-of-feedback.server.ts";

type Version = Awaited<ReturnType<typeof findVersion>>;

/**
 * Sends the own drafts on a version, all of them with one notice.
 * @returns how many were sent
 * @throws Refusal "throttled", "nothing-to-send"; Absent
 */
export async function sendFeedback(
  context: Context<Guest | Member>,
  address: { projectId: Id<"Project">; checkpointId: Id<"Checkpoint"> },
): Promise<number> {
  await limitGuest(context, "mail");
  return context.db.$transaction(async (tx) => {
    const version = await findVersion(tx, context, address);
    const sent = await sendDrafts(tx, context, version);
    if (sent === 0) throw new Refusal("nothing-to-send");
    await tellOfFeedback(tx, context, { version, sent });
    return sent;
  });
}

/**
 * Gives the own drafts on a version their numbers, in the order in which they were written, and
 * shows them to all. The proof is written first, so that no number is given twice.
 */
export async function sendDrafts(
  tx: Tx,
  context: Context<Guest | Member>,
  { proofId, id: checkpointId, projectId, workspaceId }: Version,
): Promise<number> {
  await tx.proof.updateMany({ where: { id: proofId }, data: { lastPin: { increment: 0 } } });
  const drafts = await tx.pin.findMany({
    where: { checkpointId, sentAt: null, ...ownOf(context) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  if (drafts.length === 0) return 0;
  const { lastPin, title } = await tx.proof.findFirstOrThrow({ where: { id: proofId } });
  for (const [index, { id }] of drafts.entries())
    await tx.pin.updateMany({
      where: { id },
      data: { number: lastPin + index + 1, sentAt: context.now },
    });
  await tx.proof.updateMany({
    where: { id: proofId },
    data: { lastPin: { increment: drafts.length } },
  });
  await recordActivity(tx, context, {
    projectId,
    workspaceId,
    type: "feedback.sent",
    subject: title,
    detail: String(drafts.length),
  });
  return drafts.length;
}
