import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { asksPayer, METHODS } from "#app/areas/payments/ways/registry.ts";
import { cashContestedMail } from "#emails/cash-contested.tsx";
import { attemptOn } from "#app/areas/payments/queries/attempts.server.ts";
import { canAnswer } from "#app/areas/payments/rules/payment-states.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { minor } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

/**
 * The client confirms cash that the freelancer has recorded, or contests it with a reason. No money
 * moves: the recorded payment counts until the freelancer reverses it, and both sides see that it
 * is contested. The first answer counts.
 * @throws Refusal "no-right", "cash-answered", "reason-required", "throttled"; Absent
 */
export async function answerCash(
  context: Context<Guest>,
  input: { invoiceId: Id<"Invoice">; paymentId: Id<"Payment">; isRight: boolean; reason: string },
): Promise<void> {
  const { db, actor, now } = context;
  const { projectId, workspaceId } = actor;
  const reason = input.reason.trim().slice(0, 400);
  demand(mayAct(actor.rights, "pay"));
  if (!input.isRight && reason === "") throw new Refusal("reason-required");
  await limitGuest(context, "mail");
  await db.$transaction(async (tx) => {
    const where = { id: input.paymentId, projectId, workspaceId, ...attemptOn(input.invoiceId) };
    const answer = input.isRight
      ? { confirmedAt: now }
      : { contestedAt: now, contestReason: reason };
    const { count } = await tx.payment.updateMany({
      where: {
        ...where,
        method: { in: METHODS.filter(asksPayer) },
        status: "succeeded",
        confirmedAt: null,
        contestedAt: null,
        reversal: null,
      },
      data: answer,
    });
    const payment = present(
      await tx.payment.findFirst({ where, include: { reversal: { select: { id: true } } } }),
      "payment",
    );
    if (count === 0)
      demand(
        canAnswer({
          ...payment,
          asksPayer: asksPayer(payment.method),
          isReversed: payment.reversal !== null,
        }),
      );
    const { number } = present(
      await tx.invoice.findFirst({ where: { id: input.invoiceId }, select: { number: true } }),
      "invoice",
    );
    await recordActivity(tx, context, {
      projectId,
      workspaceId,
      type: input.isRight ? "payment.confirmed" : "payment.contested",
      subject: number,
      detail: reason,
    });
    if (input.isRight) return;
    await tellStudio(tx, context, { invoiceId: input.invoiceId, number, payment, reason });
  });
}

type Contested = {
  invoiceId: Id<"Invoice">;
  number: string;
  payment: { amount: bigint; currency: string };
  reason: string;
};

async function tellStudio(
  tx: Tx,
  { actor, now, baseUrl }: Context<Guest>,
  { invoiceId, number, payment, reason }: Contested,
): Promise<void> {
  const { projectId, workspaceId } = actor;
  const workspace = present(
    await tx.workspace.findFirst({ where: { id: workspaceId } }),
    "workspace",
  );
  const mail = cashContestedMail({
    client: actor.name,
    number,
    amount: minor(payment.amount),
    currency: payment.currency,
    text: reason,
    url: `${baseUrl}/app/projects/${projectId}/invoices/${invoiceId}`,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId,
      projectId,
      to: workspace,
      replyTo: actor.email,
      about: ["invoice", invoiceId],
    },
    now,
  );
}
