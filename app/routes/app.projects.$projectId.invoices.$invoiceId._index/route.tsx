import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { LateInterestSection } from "#app/areas/invoicing/views/late-interest-section.tsx";
import { findInvoiceDesk } from "#app/areas/payments/queries/find-invoice-desk.server.ts";
import { MoneyBackSection } from "#app/areas/payments/views/money-back.tsx";
import { PaymentRows } from "#app/areas/payments/views/payment-rows.tsx";
import { PlanSection } from "#app/areas/payments/views/plan-section.tsx";
import { RecordPayment } from "#app/areas/payments/views/record-payment.tsx";
import { SetOffs } from "#app/areas/payments/views/set-offs.tsx";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { newFormId } from "#app/kernel/id.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { INTENTS, record } from "./intents.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `Invoice ${found?.invoice.number ?? ""} · Milepost` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return {
    ...found(await findInvoiceDesk(context, params.projectId ?? "", params.invoiceId ?? "")),
    formId: newFormId(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const invoice = found(await findInvoice(context, projectId, params.invoiceId ?? ""));
  const form = await request.formData();
  const subject = { context, projectId, invoice, form };
  const here = `/app/projects/${projectId}/invoices/${invoice.id}`;
  const intent = formText(form, "intent");
  if (intent === "record-payment") return (await record(subject)) ?? redirect(here);
  const order = INTENTS[intent];
  if (!order) throw new Response(null, { status: 400 });
  const outcome = await attempt(order(subject));
  return outcome.done
    ? redirect(outcome.value ?? here)
    : data({ result: null, refusal: outcome.reason }, { status: 409 });
}

const NETWORKS: Record<string, string> = { ksef: "KSeF", peppol: "Peppol" };
const TRANSMISSIONS = {
  waiting: "waits to be handed over",
  sent: "handed over",
  accepted: "accepted",
  rejected: "rejected",
} as const;

export default function Invoice() {
  const {
    invoice,
    project,
    state,
    payments,
    today,
    formId,
    claim,
    back,
    creditNotes,
    creditOf,
    canReissue,
    deductedBy,
    setOffs,
    late,
    plan,
    isPlannable,
    transmissions,
    lacksHomeTax,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const money = (amount: number) => formatMoney(amount, invoice.currency, "en");
  const nextPart = plan.find(({ open }) => open > 0);
  const isCredit = invoice.kind === "credit_note";
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <>
      <PageTitle
        title={`${isCredit ? "Credit note" : "Invoice"} ${invoice.number}`}
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      >
        <a href={`/app/projects/${project.id}/invoices/${invoice.id}.pdf`} className="button">
          {isCredit ? "Credit note as PDF" : "Invoice as PDF"}
        </a>
        <a href={`/app/projects/${project.id}/invoices/${invoice.id}.xml`} className="button">
          E-invoice (XML)
        </a>
        {invoice.isPolish ? (
          <a
            href={`/app/projects/${project.id}/invoices/${invoice.id}.xml?form=fa3`}
            className="button"
          >
            FA(3) for KSeF
          </a>
        ) : null}
        {isCredit || state === "cancelled" || deductedBy ? null : (
          <Link to="credit" className="button">
            Correct it
          </Link>
        )}
      </PageTitle>
      <p className="figures font-display text-4xl">
        {money(isCredit ? invoice.due : invoice.open)}
      </p>
      <p className="text-muted mt-1 mb-8">{`${isCredit ? (creditOf ? `Corrects invoice ${creditOf.number}: ${invoice.reason}` : "A credit") : state === "cancelled" ? "Cancelled" : state === "paid" ? (creditNotes.length > 0 ? "Settled" : `Paid in full: ${money(invoice.due)}`) : `Open of ${money(invoice.due)}, ${nextPart ? `${money(nextPart.open)} of it ` : ""}${state === "overdue" ? "overdue since" : "due"} ${formatFullDay(invoice.payBy, "en")}`} · ${invoice.buyer} · ${invoice.title} · Reference ${invoice.reference}`}</p>
      {transmissions.map(({ network, status, reference, reason }) => (
        <p
          key={network}
          className={`mb-3 max-w-[66ch] text-sm ${status === "rejected" ? "text-bad" : status === "accepted" ? "text-good" : "text-muted"}`}
        >
          {`${NETWORKS[network] ?? network}: ${TRANSMISSIONS[status]}${reference ? `, ${reference}` : ""}${reason ? ` (${reason})` : ""}`}
        </p>
      ))}
      {deductedBy ? (
        <p className="text-muted mb-3 max-w-[66ch] text-sm">
          It is deducted by invoice{" "}
          <Link to={`/app/projects/${project.id}/invoices/${deductedBy.id}`}>
            {deductedBy.number}
          </Link>
          . To correct something, correct that one.
        </p>
      ) : null}
      {lacksHomeTax ? (
        <p className="text-muted mb-3 max-w-[66ch] text-sm">
          {`The tax isn't stated in ${lacksHomeTax}: no rate was known on the day. `}
          <Link to="/app/settings/rates">Keep exchange rates</Link>
        </p>
      ) : null}
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
        {isCredit ? (
          <MoneyBackSection back={back} currency={invoice.currency} formId={formId} money={money} />
        ) : (
          <PaymentRows
            payments={payments}
            back={back}
            currency={invoice.currency}
            formId={formId}
            money={money}
          />
        )}
        <SetOffs setOffs={setOffs} projectId={project.id} isCredit={isCredit} money={money} />
        {isPlannable || plan.length > 0 ? (
          <PlanSection plan={plan} isPlannable={isPlannable} today={today} money={money} />
        ) : null}
        {late && invoice.open > 0 ? <LateInterestSection late={late} money={money} /> : null}
        {creditNotes.length > 0 ? (
          <section>
            <h2 className="border-ink mb-1 border-b pb-2 text-xl">Credit notes</h2>
            <ul>
              {creditNotes.map((note) => (
                <li
                  key={note.id}
                  className="border-line flex flex-wrap justify-between gap-x-6 border-b py-3"
                >
                  <span>
                    <Link to={`/app/projects/${project.id}/invoices/${note.id}`}>
                      {note.number}
                    </Link>
                    <span className="text-muted block text-sm">{note.reason}</span>
                  </span>
                  <span className="figures">{money(-note.amount)}</span>
                </li>
              ))}
            </ul>
            {canReissue ? (
              <Form method="post" className="mt-4">
                <p className="mb-3 max-w-[62ch]">
                  It is cancelled. Put right what was wrong (the client's address, your settings),
                  then issue it again: it takes a new number and is mailed.
                </p>
                <button name="intent" value="reissue-invoice" className="button">
                  Issue it anew
                </button>
              </Form>
            ) : null}
          </section>
        ) : null}
        {isCredit ? null : (
          <RecordPayment
            key={invoice.paid}
            invoice={invoice}
            today={today}
            formId={formId}
            claim={claim}
            lastResult={answer?.result}
          />
        )}
      </div>
    </>
  );
}
