import type { Id } from "#app/kernel/id.ts";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { lateInterestOf } from "#app/areas/invoicing/queries/late-interest-of.server.ts";
import { balance, invoiceState } from "#app/areas/invoicing/rules/invoice-states.ts";
import { mayPlan, partsOf } from "#app/areas/invoicing/rules/plan.ts";
import { asksPayer } from "#app/areas/payments/ways/registry.ts";
import { payersWord } from "#app/areas/payments/rules/payment-states.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { findMoneyBack } from "./find-money-back.server.ts";
import { listSetOffs } from "./list-set-offs.server.ts";

/**
 * Everything that the freelancer sees and decides on the page of an invoice or credit note; null
 * when it isn't this workspace's. Minor units.
 */
export async function findInvoiceDesk(
  context: Context<Member>,
  projectId: Id<"Project">,
  invoiceId: Id<"Invoice">,
) {
  const { today } = context;
  const invoice = await findInvoice(context, projectId, invoiceId);
  if (!invoice) return null;
  const { project, payments, creditOf, tax, currency } = invoice;
  const home = project.workspace.currency;
  const claim = payments.find(
    ({ status, claimedOn }) => status === "started" && claimedOn !== null,
  );
  const processing = payments.some(({ status }) => status === "processing");
  return {
    today,
    project: { id: projectId, title: project.title, timeZone: project.timeZone },
    invoice: documentOf(invoice),
    state: invoiceState({ ...invoice, processing }, today),
    plan: partsOf(invoice.plan, invoice.paid, today),
    isPlannable: mayPlan({ ...invoice, processing }).allowed,
    late: lateInterestOf(invoice, today),
    setOffs: await listSetOffs(context, invoice),
    back: await findMoneyBack(context, invoice),
    creditOf: creditOf && { id: creditOf.id, number: creditOf.number },
    creditNotes: invoice.creditNotes.map(({ id, number, due, reason }) => ({
      id,
      number,
      amount: -due,
      reason,
    })),
    canReissue: invoice.canReissue,
    /** The final invoice that deducts this one: it is the one to correct. */
    deductedBy:
      (
        await context.db.deduction.findFirst({
          where: { prepaymentId: invoiceId, returnedById: null },
          select: { invoice: { select: { id: true, number: true } } },
        })
      )?.invoice ?? null,
    transmissions: invoice.transmissions,
    /** The currency that the law also requires for the tax, if no rate was known for it. */
    missingHomeTax: tax !== 0 && currency !== home && invoice.homeTax === null ? home : null,
    claim: claim ? { on: claim.claimedOn ?? today, amount: claim.meant } : null,
    payments: payments.map(paymentOf),
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof findInvoice>>>;

const documentOf = (invoice: Found) => ({
  id: invoice.id,
  kind: invoice.kind,
  reason: invoice.reason,
  number: invoice.number,
  title: invoice.title,
  currency: invoice.currency,
  due: invoice.due,
  paid: invoice.paid,
  open: balance(invoice),
  payBy: invoice.payBy,
  earlyRate: invoice.earlyRate,
  earlyOn: invoice.earlyOn,
  reference: invoice.reference,
  buyer: invoice.buyer.name,
  isPolish: invoice.seller.country === "PL",
});

function paymentOf({
  instructionsUrl,
  reversal,
  refunds,
  disputes,
  ...payment
}: Found["payments"][number]) {
  const { id, method, status, amount, meant, overpaid, receivedOn, recordedBy } = payment;
  return {
    id,
    method,
    status,
    amount,
    meant,
    overpaid,
    receivedOn,
    recordedBy,
    reference: payment.reference,
    claimedOn: payment.claimedOn,
    contestReason: payment.contestReason,
    awaitsTransfer: instructionsUrl !== "",
    word: payersWord({
      ...payment,
      asksPayer: asksPayer(method),
      isReversed: reversal !== null,
    }),
    reversal: reversal && { reason: reversal.reason, recordedBy: reversal.recordedBy },
    refunds: refunds.map((refund) => ({
      id: refund.id,
      amount: refund.amount,
      status: refund.status,
      method: refund.method,
      failure: refund.failure,
    })),
    disputes: disputes.map((dispute) => ({
      id: dispute.id,
      amount: dispute.amount,
      status: dispute.status,
      reason: dispute.reason,
      respondBy: dispute.respondBy?.toISOString() ?? null,
    })),
  };
}
