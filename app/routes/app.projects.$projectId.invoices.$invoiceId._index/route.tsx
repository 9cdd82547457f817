import type { MinorUnits } from "#app/kernel/money.ts";
import type { ComponentProps } from "react";
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
  if (!outcome.done) return data({ result: null, refusal: outcome.reason }, { status: 409 });
  return redirect(typeof outcome.value === "string" ? outcome.value : here);
}

const NETWORKS: Record<string, string> = { ksef: "KSeF", peppol: "Peppol" };
const TRANSMISSIONS = {
  waiting: "waiting to be handed over",
  sent: "handed over",
  accepted: "accepted",
  rejected: "rejected",
} as const;

export default function Invoice() {
  const page = useLoaderData<typeof loader>();
  const { invoice } = page;
  const answer = useActionData<typeof action>();
  const isCredit = isCreditNote(page);
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <>
      <Title page={page} />
      <p className="figures font-display text-4xl">
        {formatMoney(isCredit ? invoice.due : invoice.open, invoice.currency, "en")}
      </p>
      <p className="text-muted mt-1 mb-8">{standingOf(page)}</p>
      <Notes page={page} />
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <Sections page={page} lastResult={answer?.result} />
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

const isCreditNote = ({ invoice }: Page) => invoice.kind === "credit_note";

function Title({ page }: { page: Page }) {
  const { invoice, project, state, deductedBy } = page;
  const isCredit = isCreditNote(page);
  return (
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
          Correct invoice
        </Link>
      )}
    </PageTitle>
  );
}

/** Its state, in one sentence. */
function standingOf(page: Page): string {
  const { buyer, title, reference } = page.invoice;
  return `${stateOf(page)} · ${buyer} · ${title} · Reference ${reference}`;
}

function stateOf(page: Page): string {
  const { invoice, state, creditOf, creditNotes, plan } = page;
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, "en");
  if (isCreditNote(page))
    return creditOf ? `Corrects invoice ${creditOf.number}: ${invoice.reason}` : "A credit";
  if (state === "cancelled") return "Cancelled";
  if (state === "paid")
    return creditNotes.length > 0 ? "Settled" : `Paid in full: ${money(invoice.due)}`;
  const nextPart = plan.find(({ open }) => open > 0);
  const part = nextPart ? `${money(nextPart.open)} of it ` : "";
  const due = state === "overdue" ? "overdue since" : "due";
  return `Outstanding from a total of ${money(invoice.due)}, ${part}${due} ${formatFullDay(invoice.payBy, "en")}`;
}

const TRANSMISSION_TONES: Record<string, string> = { rejected: "text-bad", accepted: "text-good" };

/** The networks that it was sent through, and other notes. */
function Notes({ page }: { page: Page }) {
  const { project, transmissions, deductedBy, missingHomeTax } = page;
  return (
    <>
      {transmissions.map(({ network, status, reference, reason }) => (
        <p
          key={network}
          className={`mb-3 max-w-[66ch] text-sm ${TRANSMISSION_TONES[status] ?? "text-muted"}`}
        >
          {`${NETWORKS[network] ?? network}: ${TRANSMISSIONS[status]}${reference ? `, ${reference}` : ""}${reason ? ` (${reason})` : ""}`}
        </p>
      ))}
      {deductedBy ? (
        <p className="text-muted mb-3 max-w-[66ch] text-sm">
          It is deducted on invoice{" "}
          <Link to={`/app/projects/${project.id}/invoices/${deductedBy.id}`}>
            {deductedBy.number}
          </Link>
          . To correct anything, correct that invoice.
        </p>
      ) : null}
      {missingHomeTax ? (
        <p className="text-muted mb-3 max-w-[66ch] text-sm">
          {`The tax isn't stated in ${missingHomeTax}: no rate was known for the day. `}
          <Link to="/app/settings/rates">Add exchange rates</Link>
        </p>
      ) : null}
    </>
  );
}

type SectionsProps = { page: Page; lastResult: ComponentProps<typeof RecordPayment>["lastResult"] };

function Sections({ page, lastResult }: SectionsProps) {
  const { invoice, project, payments, today, formId, claim, back, creditNotes } = page;
  const { setOffs, late, plan, isPlannable } = page;
  const isCredit = isCreditNote(page);
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, "en");
  return (
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
      {creditNotes.length > 0 ? <CreditNotes page={page} /> : null}
      {isCredit ? null : (
        <RecordPayment
          key={invoice.paid}
          invoice={invoice}
          today={today}
          formId={formId}
          claim={claim}
          lastResult={lastResult}
        />
      )}
    </div>
  );
}

function CreditNotes({ page }: { page: Page }) {
  const { invoice, project, creditNotes, canReissue } = page;
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, "en");
  return (
    <section>
      <h2 className="border-ink mb-1 border-b pb-2 text-xl">Credit notes</h2>
      <ul>
        {creditNotes.map((note) => (
          <li
            key={note.id}
            className="border-line flex flex-wrap justify-between gap-x-6 border-b py-3"
          >
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
          <p className="mb-3 max-w-[62ch]">
            This invoice is cancelled. Fix what was wrong (the client's address, your settings),
            then issue it again: it takes a new number and is emailed.
          </p>
          <button name="intent" value="reissue-invoice" className="button">
            Issue it again
          </button>
        </Form>
      ) : null}
    </section>
  );
}
