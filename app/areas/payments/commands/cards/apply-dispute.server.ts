import type { Tx } from "#app/platform/db/client.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { DisputeReading } from "#app/platform/gateways/cards/card-gateway.ts";
import { lockPayment } from "#app/areas/payments/commands/books/book.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { DisputeStatus } from "#app/areas/payments/rules/books.ts";
import { disputeStatesBefore } from "#app/areas/payments/rules/refunds.ts";
import type { Dispute, Payment } from "#generated/sqlite/client.ts";
import { minor } from "#app/kernel/money.ts";
import { takeOff, putBack } from "./move-money-back.server.ts";
import { present } from "#app/kernel/verdict.ts";
import { dayOf } from "#app/kernel/day.ts";
import { disputeMail } from "#emails/dispute.tsx";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

export async function applyDispute(
  tx: Tx,
  context: Context,
  { paymentId, reading }: { paymentId: Id<"Payment">; reading: DisputeReading },
): Promise<void> {
  const payment = await lockPayment(tx, paymentId);
  if (reading.currency !== payment.currency) return;
  const { workspaceId, projectId, currency } = payment;
  const known = await tx.dispute.findFirst({ where: { providerId: reading.id } });
  const about = { workspaceId, projectId, detail: `${reading.amount} ${currency}` };
  let dispute = known;
  if (!dispute) {
    dispute = await tx.dispute.create({
      data: {
        id: childId(projectId),
        workspaceId,
        projectId,
        paymentId,
        providerId: reading.id,
        status: "needs_response",
        amount: BigInt(reading.amount),
        currency,
        reason: reading.reason,
        respondBy: reading.respondBy,
        openedAt: reading.openedAt,
      },
    });
    await recordActivity(tx, context, {
      ...about,
      type: "payment.disputed",
      subject: reading.reason,
    });
    await tellStudio(tx, context, { payment, reading });
  }
  const before: DisputeStatus = dispute.status;
  const isClosed = reading.status === "won" || reading.status === "lost";
  const { count } = await tx.dispute.updateMany({
    where: { id: dispute.id, status: { in: disputeStatesBefore(reading.status) } },
    data: {
      status: reading.status,
      respondBy: reading.respondBy,
      closedAt: isClosed ? context.now : null,
    },
  });
  if (count === 0) return;
  if (reading.status === "lost") {
    await takeLost(tx, context.now, dispute);
    await recordActivity(tx, context, { ...about, type: "payment.dispute-lost" });
  } else if (before === "lost") {
    await giveBack(tx, { now: context.now, payment, dispute });
    await recordActivity(tx, context, { ...about, type: "payment.dispute-won" });
  } else if (reading.status === "won") {
    await recordActivity(tx, context, { ...about, type: "payment.dispute-won" });
  }
}

/**
 * Takes off the rest of a lost dispute, up to what the payment still has; any other part went back
 * in another way.
 */
export async function takeLost(
  tx: Tx,
  now: Date,
  {
    id: disputeId,
    paymentId,
    amount,
    taken,
  }: Pick<Dispute, "id" | "paymentId" | "amount" | "taken">,
): Promise<void> {
  const payment = await lockPayment(tx, paymentId);
  const missing = Math.min(minor(amount - taken), minor(payment.amount - payment.returned));
  if (missing <= 0) return;
  await takeOff(tx, { now, payment, amount: missing, why: { kind: "dispute", disputeId } });
  await tx.dispute.update({
    where: { id: disputeId },
    data: { taken: { increment: BigInt(missing) } },
  });
}

/** For a lost dispute that is won on appeal: returns the money to where it was taken from. */
async function giveBack(
  tx: Tx,
  {
    now,
    payment,
    dispute,
  }: { now: Date; payment: Payment; dispute: Pick<Dispute, "id" | "taken"> },
): Promise<void> {
  const { id: disputeId, taken: lost } = dispute;
  await tx.payment.update({ where: { id: payment.id }, data: { returned: { decrement: lost } } });
  await tx.dispute.update({ where: { id: disputeId }, data: { taken: 0n } });
  await putBack(tx, { now, paymentId: payment.id, why: { kind: "dispute", disputeId } });
}

async function tellStudio(
  tx: Tx,
  { now }: Context,
  { payment, reading }: { payment: Payment; reading: DisputeReading },
): Promise<void> {
  const project = present(
    await tx.project.findFirst({ where: { id: payment.projectId }, include: { workspace: true } }),
    "project",
  );
  const { workspace } = project;
  const respondBy = reading.respondBy ? dayOf(reading.respondBy, workspace.timeZone) : null;
  const mail = disputeMail({
    project: project.title,
    amount: reading.amount,
    currency: reading.currency,
    respondBy,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId: project.id,
      to: workspace,
    },
    now,
  );
}
