import type { Id } from "#app/kernel/id.ts";
import { dayShape } from "#app/platform/day-shape.ts";
import { BY_HAND, METHODS } from "#app/areas/payments/ways/registry.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { z } from "zod";
import { draftLateInterest } from "#app/areas/invoicing/commands/draft-late-interest.server.ts";
import { MOST_DATES, PLAN_STEPS } from "#app/areas/invoicing/rules/plan.ts";
import { agreePlan, dropPlan } from "#app/areas/payments/commands/agree-plan.server.ts";
import { applyCredit } from "#app/areas/payments/commands/apply-credit.server.ts";
import { denyClaim } from "#app/areas/payments/commands/deny-claim.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { refundPayment } from "#app/areas/payments/commands/refund-payment.server.ts";
import { reissueInvoice } from "#app/areas/payments/commands/reissue-invoice.server.ts";
import { reversePayment } from "#app/areas/payments/commands/reverse-payment.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { printFirst } from "#app/composition/print-first.server.ts";
import { cardsByAccount } from "#app/composition/card-accounts.server.ts";
import { parseAmount } from "#app/kernel/money.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { MemberContext } from "#app/platform/auth/guards.server.ts";
import { attempt, attemptAtProvider, invalid, refused } from "#app/platform/http/reply.server.ts";
import { problem } from "#app/words/problem.ts";

/** What a form of the page acts on. */
export type Subject = {
  context: MemberContext;
  projectId: Id<"Project">;
  invoice: { id: string; kind: string; currency: string };
  form: FormData;
};

const formId = z.string().regex(/^[0-9a-z]{12}$/u);
const recordSchema = z.object({
  method: z.enum(BY_HAND),
  amount: z.string({ error: problem("amountMissing") }),
  receivedOn: dayShape(),
  reference: z.string().trim().max(140, problem("tooLong", 140)).default(""),
  isBeyond: z.literal("on").optional(),
  formId,
});
const refundSchema = z.object({
  amount: z.string(),
  method: z.enum(METHODS),
  formId,
});
const planSchema = z.object({
  count: z.coerce.number().int().min(2).max(MOST_DATES),
  firstOn: dayShape(),
  step: z.enum(PLAN_STEPS),
});

const text = (form: FormData, name: string) => formText(form, name);

/**
 * Each returns where to go when it is done (a text), or anything else to stay. They throw the
 * refusals of their commands.
 */
export const INTENTS: Record<string, (subject: Subject) => Promise<unknown>> = {
  "reverse-payment": ({ context, projectId, form }) =>
    reversePayment(context, {
      projectId,
      paymentId: text(form, "paymentId"),
      reason: text(form, "reason"),
    }),
  "deny-claim": ({ context, projectId, form }) =>
    denyClaim(context, { projectId, paymentId: text(form, "paymentId") }),
  "agree-plan": async ({ context, projectId, invoice, form }) => {
    const plan = planSchema.safeParse(Object.fromEntries(form));
    if (!plan.success) throw new Refusal("plan-dates");
    await agreePlan(context, { projectId, invoiceId: invoice.id, ...plan.data });
  },
  "drop-plan": ({ context, projectId, invoice }) =>
    dropPlan(context, { projectId, invoiceId: invoice.id }),
  "reissue-invoice": async ({ context, projectId, invoice }) => {
    const order = { projectId, invoiceId: invoice.id };
    const reissued = await printFirst(context, projectId, (either) =>
      reissueInvoice(either, order),
    );
    return `/app/projects/${projectId}/invoices/${reissued}`;
  },
  "draft-late-interest": async ({ context, projectId, invoice }) =>
    `/app/projects/${projectId}/drafts/${await draftLateInterest(context, { projectId, invoiceId: invoice.id })}`,
  // On a credit note its credit, otherwise a payment's excess.
  "apply-credit": ({ context, projectId, invoice, form }) =>
    applyCredit(context, {
      projectId,
      invoiceId: text(form, "toInvoiceId"),
      from:
        invoice.kind === "credit_note"
          ? { creditNoteId: invoice.id }
          : { paymentId: text(form, "paymentId") },
    }),
  "refund-payment": refund,
};

async function refund({ context, projectId, invoice, form }: Subject): Promise<void> {
  const order = refundSchema.safeParse(Object.fromEntries(form));
  const amount = order.success ? parseAmount(order.data.amount, invoice.currency) : null;
  if (!order.success || amount === null) throw new Refusal("amount-unreadable");
  const paymentId = text(form, "paymentId");
  const { method } = order.data;
  const outcome = await attemptAtProvider(
    refundPayment(context, cardsByAccount, {
      projectId,
      paymentId,
      creditNoteId: invoice.kind === "credit_note" ? invoice.id : null,
      amount,
      method,
      reason: "",
      reference: "",
      formId: order.data.formId + paymentId.slice(-6),
    }),
  );
  // If the provider can't be reached, the job asks again: the refund is pending, and the page says
  // so.
  if (!outcome.done && outcome.reason !== "provider") throw new Refusal(outcome.reason);
}

/** Records a received payment, or returns the form with the errors beside its fields. */
export async function record({ context, projectId, invoice, form }: Subject) {
  const submission = parseForm(form, { schema: recordSchema });
  if (submission.status !== "success") return invalid(submission.reply());
  const amount = parseAmount(submission.value.amount, invoice.currency);
  if (amount === null)
    return invalid(
      submission.reply({ fieldErrors: { amount: [problem("amountNeeded", invoice.currency)] } }),
    );
  const outcome = await attempt(
    recordPayment(context, {
      ...submission.value,
      isBeyond: submission.value.isBeyond === "on",
      projectId,
      invoiceId: invoice.id,
      amount,
    }),
  );
  if (outcome.done) return null;
  const isAboutAmount =
    outcome.reason === "more-than-open" || outcome.reason === "nothing-received";
  return refused(
    submission.reply(
      isAboutAmount
        ? { fieldErrors: { amount: [refusalText(outcome.reason, context.language)] } }
        : { formErrors: [refusalText(outcome.reason, context.language)] },
    ),
  );
}
