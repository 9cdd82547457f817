import type { Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Payment } from "#generated/sqlite/client.ts";
import {
  type PaymentStatus,
  paymentStatesBefore,
} from "#app/areas/payments/rules/payment-states.ts";
import { bookPayment } from "#app/areas/payments/commands/books/book-payment.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { present } from "#app/kernel/verdict.ts";
import { minor } from "#app/kernel/money.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { paymentFailedMail } from "#emails/payment-failed.tsx";

export async function numbersOf(tx: Tx, paymentId: Id<"Payment">): Promise<string> {
  const parts = await tx.paymentPart.findMany({
    where: { paymentId },
    orderBy: { position: "asc" },
    select: { invoice: { select: { number: true } } },
  });
  return parts.map(({ invoice }) => invoice.number).join(", ");
}

/**
 * Moves a payment forward, if that move is still possible, with everything that follows. False when
 * a concurrent call was first.
 */
export async function movePayment(
  tx: Tx,
  context: Context,
  {
    payment,
    status,
    found,
  }: {
    payment: Payment;
    status: PaymentStatus;
    found: { sessionId?: string; intentId: string | null };
  },
): Promise<boolean> {
  if (status === "started") return false;
  const { count } = await tx.payment.updateMany({
    where: { id: payment.id, status: { in: paymentStatesBefore(status) } },
    data: {
      status,
      settledAt: status === "processing" ? null : context.now,
      failure: status === "failed" ? "The bank declined the payment." : "",
      ...found,
      ...(isOver(status) ? { closePending: false } : {}),
    },
  });
  if (count === 0) return false;
  if (status === "succeeded") await bookPayment(tx, context, payment);
  if (status === "failed" || status === "processing")
    await tellOfMove(tx, context, { payment, status });
  return true;
}

/** The provider's page is finished: it was paid, or cancelled. */
const isOver = (status: PaymentStatus) => status === "succeeded" || status === "cancelled";

async function tellFailed(
  tx: Tx,
  { now, baseUrl }: Context,
  { id, projectId, amount, currency }: Payment,
): Promise<void> {
  const project = present(
    await tx.project.findFirst({ where: { id: projectId }, include: { workspace: true } }),
    "project",
  );
  const { workspace } = project;
  const [first] = await tx.paymentPart.findMany({
    where: { paymentId: id },
    orderBy: { position: "asc" },
    select: { invoiceId: true },
  });
  const invoiceId = first?.invoiceId ?? "";
  const facts = {
    studio: workspace.name,
    project: project.title,
    number: await numbersOf(tx, id),
    amount: minor(amount),
    currency,
  };
  const common = {
    workspaceId: workspace.id,
    projectId,
    about: ["invoice", invoiceId] as [string, string],
  };
  for (const to of await listViewers(tx, projectId, "pay")) {
    await enqueueMail(
      tx,
      {
        ...paymentFailedMail({
          ...facts,
          name: to.name,
          side: "client",
          url: `${baseUrl}/portal/${projectId}/invoices/${invoiceId}`,
        }),
        ...common,
        to,
        replyTo: workspace.email,
      },
      now,
    );
  }
  await enqueueMail(
    tx,
    {
      ...paymentFailedMail({
        ...facts,
        name: workspace.name,
        side: "studio",
        url: `${baseUrl}/app/projects/${projectId}/invoices/${invoiceId}`,
      }),
      ...common,
      to: workspace,
    },
    now,
  );
}

type Move = { payment: Payment; status: "failed" | "processing" };

/** Logs the move, and tells the payer about a failure if the payment was reported as on its way. */
async function tellOfMove(tx: Tx, context: Context, { payment, status }: Move): Promise<void> {
  await recordActivity(tx, context, {
    projectId: payment.projectId,
    workspaceId: payment.workspaceId,
    type: status === "failed" ? "payment.failed" : "payment.processing",
    subject: await numbersOf(tx, payment.id),
  });
  const wasOnItsWay = payment.status === "processing" && payment.keptCardId === null;
  if (status === "failed" && wasOnItsWay) await tellFailed(tx, context, payment);
}
