import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findInvoice, type WholeInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { balance, invoiceState } from "#app/areas/invoicing/rules/invoice-states.ts";
import { newFormId, recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { reversePayment } from "#app/areas/payments/commands/reverse-payment.server.ts";
import { draftLateInterest } from "#app/areas/invoicing/commands/draft-late-interest.server.ts";
import { lateInterestOf } from "#app/areas/invoicing/queries/late-interest-of.server.ts";
import { LateInterestSection } from "#app/areas/invoicing/views/late-interest-section.tsx";
import { agreePlan, dropPlan } from "#app/areas/payments/commands/agree-plan.server.ts";
import { applyCredit } from "#app/areas/payments/commands/apply-credit.server.ts";
import { reissueInvoice } from "#app/areas/payments/commands/reissue-invoice.server.ts";
import { refundPayment } from "#app/areas/payments/commands/refund-payment.server.ts";
import { findPaymentAccount } from "#app/areas/payments/queries/find-own-payment.server.ts";
import { findMoneyBack } from "#app/areas/payments/queries/find-money-back.server.ts";
import { MOST_DATES, partsOf, PLAN_STEPS } from "#app/areas/invoicing/rules/plan.ts";
import { PlanSection } from "#app/areas/payments/views/plan-section.tsx";
import { MoneyBackSection } from "#app/areas/payments/views/money-back.tsx";
import { PaymentRows } from "#app/areas/payments/views/payment-rows.tsx";
import { RecordPayment } from "#app/areas/payments/views/record-payment.tsx";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { parseDay } from "#app/kernel/day.ts";
import { parseAmount } from "#app/kernel/money.ts";
import { cardsByAccount } from "#app/composition.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, attemptAtProvider, found, invalid, refused, type Outcome } from "#app/platform/http/reply.server.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: `Invoice ${found?.invoice.number ?? ""} · Milepost` }];

const schema = z.object({
  method: z.enum(["cash", "transfer", "other"]),
  amount: z.string({ error: "Enter the amount." }),
  receivedOn: z.string({ error: "Choose the day." }).refine((text) => parseDay(text) !== null, "Choose the day."),
  reference: z.string().trim().max(140).default(""),
  formId: z.string().regex(/^[0-9a-z]{12}$/u),
});

const refundSchema = z.object({ amount: z.string(), method: z.enum(["card", "transfer", "cash", "other"]), formId: z.string().regex(/^[0-9a-z]{12}$/u) });

const planSchema = z.object({ count: z.coerce.number().int().min(2).max(MOST_DATES), firstOn: z.string().refine((text) => parseDay(text) !== null), step: z.enum(PLAN_STEPS) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const invoice = found(await findInvoice(context, params.projectId ?? "", params.invoiceId ?? ""));
  const back = await findMoneyBack(context, invoice);
  const processing = invoice.payments.some(({ status }) => status === "processing");
  const claim = invoice.payments.find(({ status, claimedOn }) => status === "started" && claimedOn !== null);
  return {
    today: context.today,
    formId: newFormId(),
    plan: partsOf(invoice.plan, invoice.paid, context.today),
    isPlannable: invoice.kind !== "credit_note" && balance(invoice) > 0 && !processing,
    late: lateInterestOf(invoice, context.today),
    back,
    creditNotes: invoice.creditNotes.map(({ id, number, due, reason }) => ({ id, number, amount: -due, reason })),
    canReissue: invoice.canReissue,
    transmissions: invoice.transmissions,
    lacksHomeTax: invoice.tax !== 0 && invoice.currency !== invoice.project.workspace.currency && invoice.homeCurrency === "" ? invoice.project.workspace.currency : null,
    creditOf: invoice.creditOf && { id: invoice.creditOf.id, number: invoice.creditOf.number },
    project: { id: invoice.projectId, title: invoice.project.title, timeZone: invoice.project.timeZone },
    invoice: { id: invoice.id, kind: invoice.kind, reason: invoice.reason, number: invoice.number, title: invoice.title, currency: invoice.currency, due: invoice.due, paid: invoice.paid, open: balance(invoice), payBy: invoice.payBy, earlyRate: invoice.earlyRate, earlyOn: invoice.earlyOn, reference: invoice.reference, buyer: invoice.buyer.name, isPolish: invoice.seller.country === "PL" },
    state: invoiceState({ ...invoice, processing }, context.today),
    claimedOn: claim?.claimedOn ?? null,
    payments: invoice.payments.map(({ id, method, status, amount, meant, overpaid, receivedOn, recordedBy, reference, settledAt, claimedOn, reversal, refunds, disputes, confirmedAt, contestedAt, contestReason }) => ({ refunds: refunds.map((refund) => ({ id: refund.id, amount: refund.amount, status: refund.status, method: refund.method, failure: refund.failure })), disputes: disputes.map((dispute) => ({ id: dispute.id, amount: dispute.amount, status: dispute.status, reason: dispute.reason, respondBy: dispute.respondBy?.toISOString() ?? null })), word: confirmedAt ? "confirmed" as const : contestedAt ? "contested" as const : null, contestReason, meant, id, method, status, amount, overpaid, receivedOn, recordedBy, reference, settledAt, claimedOn, reversal: reversal && { reason: reversal.reason, recordedBy: reversal.recordedBy } })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const [projectId, invoiceId] = [params.projectId ?? "", params.invoiceId ?? ""];
  const { currency } = found(await findInvoice(context, projectId, invoiceId));
  const here = `/app/projects/${projectId}/invoices/${invoiceId}`;
  const form = await request.formData();
  if (form.get("intent") === "reverse-payment") {
    const outcome = await attempt(reversePayment(context, { projectId, paymentId: String(form.get("paymentId")), reason: String(form.get("reason") ?? "") }));
    return outcome.done ? redirect(here) : data({ result: null, refusal: outcome.reason }, { status: 409 });
  }
  if (form.get("intent") === "agree-plan" || form.get("intent") === "drop-plan") {
    const plan = planSchema.safeParse(Object.fromEntries(form));
    const order = { projectId, invoiceId };
    const outcome: Outcome<void> = form.get("intent") === "drop-plan" ? await attempt(dropPlan(context, order)) : plan.success ? await attempt(agreePlan(context, { ...order, ...plan.data })) : { done: false, reason: "plan-dates" };
    return outcome.done ? redirect(here) : data({ result: null, refusal: outcome.reason }, { status: 409 });
  }
  if (form.get("intent") === "reissue-invoice") {
    const outcome = await attempt(reissueInvoice(context, { projectId, invoiceId }));
    return outcome.done ? redirect(`/app/projects/${projectId}/invoices/${outcome.value}`) : data({ result: null, refusal: outcome.reason }, { status: 409 });
  }
  if (form.get("intent") === "draft-late-interest") {
    const outcome = await attempt(draftLateInterest(context, { projectId, invoiceId }));
    return outcome.done ? redirect(`/app/projects/${projectId}/drafts/${outcome.value}`) : data({ result: null, refusal: outcome.reason }, { status: 409 });
  }
  if (form.get("intent") === "refund-payment" || form.get("intent") === "apply-credit") {
    const outcome = await moveMoney(context, await findInvoice(context, projectId, invoiceId), form);
    return outcome.done ? redirect(here) : data({ result: null, refusal: outcome.reason }, { status: 409 });
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  const amount = parseAmount(submission.value.amount, currency);
  if (amount === null) return invalid(submission.reply({ fieldErrors: { amount: [`Enter an amount in ${currency}.`] } }));
  const outcome = await attempt(recordPayment(context, { ...submission.value, projectId, invoiceId, amount }));
  if (outcome.done) return redirect(here);
  const isAboutAmount = outcome.reason === "more-than-open" || outcome.reason === "nothing-received";
  return refused(submission.reply(isAboutAmount ? { fieldErrors: { amount: [refusalText(outcome.reason)] } } : { formErrors: [refusalText(outcome.reason)] }));
}

/** Pays back or applies what lies in the client's favour: on a credit note its credit, else what a payment had too much. */
async function moveMoney(context: Context<Member>, invoice: WholeInvoice | null, form: FormData): Promise<Outcome<void>> {
  const { id, projectId, kind, currency } = found(invoice);
  const paymentId = String(form.get("paymentId") ?? "");
  const { cardAccountId } = (await findPaymentAccount(context, projectId, paymentId)) ?? { cardAccountId: "" };
  const creditNoteId = kind === "credit_note" ? id : null;
  if (form.get("intent") === "apply-credit") return attempt(applyCredit(context, { projectId, invoiceId: String(form.get("toInvoiceId") ?? ""), from: creditNoteId ? { creditNoteId } : { paymentId } }));
  const order = refundSchema.safeParse(Object.fromEntries(form));
  const amount = order.success ? parseAmount(order.data.amount, currency) : null;
  if (!order.success || amount === null) return { done: false, reason: "nothing-to-refund" };
  const { method, formId } = order.data;
  const outcome = await attemptAtProvider(refundPayment(context, await cardsByAccount(cardAccountId), { projectId, paymentId, creditNoteId, amount, method, reason: "", reference: "", formId: formId + paymentId.slice(-6) }));
  // It stands as pending and is asked for again by the job; the page says so.
  return !outcome.done && outcome.reason === "provider" ? { done: true, value: undefined } : outcome;
}

const NETWORKS: Record<string, string> = { ksef: "KSeF", peppol: "Peppol" };
const TRANSMISSIONS = { waiting: "waits to be handed over", sent: "handed over", accepted: "accepted", rejected: "rejected" } as const;

export default function Invoice() {
  const { invoice, project, state, payments, today, formId, claimedOn, back, creditNotes, creditOf, canReissue, late, plan, isPlannable, transmissions, lacksHomeTax } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const money = (amount: number) => formatMoney(amount, invoice.currency, "en");
  const isCredit = invoice.kind === "credit_note";
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <>
      <PageTitle title={`${isCredit ? "Credit note" : "Invoice"} ${invoice.number}`} above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}>
        <a href={`/app/projects/${project.id}/invoices/${invoice.id}.pdf`} className="button">
          {isCredit ? "Credit note as PDF" : "Invoice as PDF"}
        </a>
        <a href={`/app/projects/${project.id}/invoices/${invoice.id}.xml`} className="button">
          E-invoice (XML)
        </a>
        {invoice.isPolish ? (
          <a href={`/app/projects/${project.id}/invoices/${invoice.id}.xml?form=fa3`} className="button">
            FA(3) for KSeF
          </a>
        ) : null}
        {isCredit ? null : (
          <Link to="credit" className="button">
            Correct it
          </Link>
        )}
      </PageTitle>
      <p className="figures font-display text-4xl">{money(isCredit ? invoice.due : invoice.open)}</p>
      <p className="text-muted mt-1 mb-8">{`${isCredit ? (creditOf ? `Corrects invoice ${creditOf.number}: ${invoice.reason}` : "A credit") : state === "paid" ? (creditNotes.length > 0 ? "Settled" : "Paid in full") : `Open of ${money(invoice.due)}, due ${formatFullDay(invoice.payBy, "en")}`} · ${invoice.buyer} · ${invoice.title} · Reference ${invoice.reference}`}</p>
      {transmissions.map(({ network, status, reference, reason }) => (
        <p key={network} className={`mb-3 max-w-[66ch] text-sm ${status === "rejected" ? "text-bad" : status === "accepted" ? "text-good" : "text-muted"}`}>
          {`${NETWORKS[network] ?? network}: ${TRANSMISSIONS[status]}${reference ? `, ${reference}` : ""}${reason ? ` (${reason})` : ""}`}
        </p>
      ))}
      {lacksHomeTax ? (
        <p className="text-muted mb-3 max-w-[66ch] text-sm">
          {`The tax isn't stated in ${lacksHomeTax}: no rate was known on the day. `}
          <Link to="/app/settings/rates">Keep exchange rates</Link>
        </p>
      ) : null}
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
        {isCredit ? <MoneyBackSection back={back} currency={invoice.currency} formId={formId} money={money} /> : <PaymentRows payments={payments} back={back} currency={invoice.currency} formId={formId} money={money} />}
        {isPlannable || plan.length > 0 ? <PlanSection plan={plan} isPlannable={isPlannable} today={today} money={money} /> : null}
        {late && invoice.open > 0 ? <LateInterestSection late={late} money={money} /> : null}
        {creditNotes.length > 0 ? (
          <section>
            <h2 className="border-ink mb-1 border-b pb-2 text-xl">Credit notes</h2>
            <ul>
              {creditNotes.map((note) => (
                <li key={note.id} className="border-line flex flex-wrap justify-between gap-x-6 border-b py-3">
                  <span>
                    <Link to={`/app/projects/${project.id}/invoices/${note.id}`}>{note.number}</Link>
                    <span className="text-muted block text-sm">{note.reason}</span>
                  </span>
                  <span className="figures">{money(-note.amount)}</span>
                </li>
              ))}
            </ul>
            {canReissue ? (
              <Form method="post" className="mt-4">
                <p className="mb-3 max-w-[62ch]">It is cancelled. Put right what was wrong (the client's address, your settings), then issue it again: it takes a new number and is mailed.</p>
                <button name="intent" value="reissue-invoice" className="button">
                  Issue it anew
                </button>
              </Form>
            ) : null}
          </section>
        ) : null}
        {state === "paid" ? null : (
          <RecordPayment key={invoice.paid} invoice={invoice} today={today} formId={formId} claimedOn={claimedOn} lastResult={answer?.result as never} />
        )}
      </div>
    </>
  );
}
