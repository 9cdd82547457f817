import type { Id } from "#app/kernel/id.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { Absent } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/**
 * The freelancer says that a claimed transfer hasn't arrived; the client is asked for it again.
 * @throws Absent
 */
export async function denyClaim(
  context: Context<Member>,
  input: { projectId: Id<"Project">; paymentId: Id<"Payment"> },
): Promise<void> {
  const { db, actor } = context;
  const owned = { projectId: input.projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    const { count } = await tx.payment.updateMany({
      where: { id: input.paymentId, ...owned, status: "started", claimedOn: { not: null } },
      data: { status: "cancelled" },
    });
    if (count === 0) throw new Absent("claim");
    const parts = await tx.paymentPart.findMany({
      where: { paymentId: input.paymentId },
      select: { invoice: { select: { number: true } } },
    });
    await recordActivity(tx, context, {
      ...owned,
      type: "payment.claim-denied",
      subject: parts.map(({ invoice }) => invoice.number).join(", "),
    });
  });
}
