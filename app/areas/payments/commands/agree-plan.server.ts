import { paymentPlanMail } from "#emails/payment-plan.tsx";
import { canPlan, spread, type PlanStep } from "#app/areas/invoicing/rules/plan.ts";
import { lockInvoice } from "#app/areas/payments/commands/books/book.server.ts";
import { closeOtherAttempts } from "#app/areas/payments/commands/books/close-other-attempts.server.ts";
import { attemptOn } from "#app/areas/payments/queries/attempts.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import type { Day } from "#app/kernel/day.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

export type PlanInput = {
  projectId: Id<"Project">;
  invoiceId: Id<"Invoice">;
  count: number;
  firstOn: Day;
  step: PlanStep;
};

/**
 * Spreads the open balance of an invoice over dates, in place of an earlier plan, and tells the
 * payers. The invoice itself doesn't change: a plan says when its parts are expected, so nothing is
 * overdue before its date.
 * @throws Refusal "nothing-open", "payment-processing", "plan-dates", "plan-sum"; Absent
 */
export async function agreePlan(context: Context<Member>, input: PlanInput): Promise<void> {
  const { db, actor, now, today, baseUrl } = context;
  const { projectId } = input;
  const owned = { projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    present(
      await tx.invoice.findFirst({
        where: { id: input.invoiceId, ...owned },
        select: { id: true },
      }),
      "invoice",
    );
    const invoice = await lockInvoice(tx, input.invoiceId);
    const [due, paid] = [minor(invoice.due), minor(invoice.paid)];
    const processing =
      (await tx.payment.count({ where: { ...attemptOn(invoice.id), status: "processing" } })) > 0;
    const dates = spread(
      { due, paid: Math.min(due, paid) },
      { count: input.count, firstOn: input.firstOn, step: input.step },
    );
    demand(canPlan({ kind: invoice.kind, due, paid, processing }, dates, today));
    await tx.planDate.deleteMany({ where: { invoiceId: invoice.id } });
    await tx.planDate.createMany({
      data: dates.map(({ dueOn, amount, upTo }, position) => ({
        id: childId(projectId),
        ...owned,
        invoiceId: invoice.id,
        position,
        dueOn,
        amount: BigInt(amount),
        upTo: BigInt(upTo),
      })),
    });
    // An open card page asks for the whole amount, so it is closed.
    await closeOtherAttempts(tx, { invoiceId: invoice.id, booked: 0, open: due - paid });
    await recordActivity(tx, context, {
      ...owned,
      type: "payment.planned",
      subject: invoice.number,
    });
    const workspace = present(
      await tx.workspace.findFirst({
        where: { id: actor.workspaceId },
        select: { name: true, email: true },
      }),
      "workspace",
    );
    for (const to of await listViewers(tx, projectId, "pay")) {
      const mail = paymentPlanMail({
        name: to.name,
        studio: workspace.name,
        number: invoice.number,
        currency: invoice.currency,
        dates: dates.map(({ dueOn, amount }) => ({ dueOn, amount })),
        url: `${baseUrl}/portal/${projectId}/invoices/${invoice.id}`,
      });
      await enqueueMail(
        tx,
        {
          ...mail,
          ...owned,
          to,
          replyTo: workspace.email,
          about: ["invoice", invoice.id],
        },
        now,
      );
    }
  });
}

/**
 * Ends a plan: the open balance is due on the invoice's own day again. Repeated calls end it once.
 * @throws Absent
 */
export async function dropPlan(
  context: Context<Member>,
  { projectId, invoiceId }: { projectId: Id<"Project">; invoiceId: Id<"Invoice"> },
): Promise<void> {
  const { db, actor } = context;
  await db.$transaction(async (tx) => {
    present(
      await tx.invoice.findFirst({
        where: { id: invoiceId, projectId, workspaceId: actor.workspaceId },
        select: { id: true },
      }),
      "invoice",
    );
    const { due, paid } = await lockInvoice(tx, invoiceId);
    await tx.planDate.deleteMany({ where: { invoiceId } });
    await closeOtherAttempts(tx, { invoiceId, booked: 0, open: minor(due - paid) });
  });
}
