import type { MinorUnits } from "#app/kernel/money.ts";
import type { ComponentProps } from "react";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { LateInterestSection } from "#app/areas/invoicing/views/late-interest-section.tsx";
import { findInvoiceDesk } from "#app/areas/payments/queries/find-invoice-desk.server.ts";
import { MoneyBackSection } from "#app/areas/payments/views/money-back.tsx";
import { PaymentRows } from "#app/areas/payments/views/payment-rows.tsx";
import { PlanSection } from "#app/areas/payments/views/plan-section.tsx";
import { RecordPayment } from "#app/areas/payments/views/record-payment.tsx";
import { SetOffs } from "#app/areas/payments/views/set-offs.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { newFormId } from "#app/kernel/id.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { INTENTS, record } from "./intents.server.ts";
import { isCreditNote, Notes, Standing } from "./standing.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { invoicingWords } from "#words/studio/invoicing.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { AnchorButton, Button, LinkButton } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { MoneyLine } from "#app/platform/ui/money-line.tsx";

export const meta = titled(invoicingWords, (words, page: Loaded<typeof loader>) =>
  words.invoice.pageTitle(page?.invoice.number ?? ""),
);

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
  const form = await readForm(request);
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

export default function Invoice() {
  const refusalText = useRefusalText();
  const language = useLanguage();
  const page = useLoaderData<typeof loader>();
  const { invoice } = page;
  const answer = useActionData<typeof action>();
  const isCredit = isCreditNote(page);
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <>
      <Title page={page} />
      <p className="figures font-display text-4xl">
        {formatMoney(isCredit ? invoice.due : invoice.open, invoice.currency, language)}
      </p>
      <Standing page={page} />
      {isCredit ? null : (
        <div className="-mt-4 mb-8 max-w-md">
          <MoneyLine paid={invoice.paid} invoiced={invoice.due} agreed={invoice.due} />
        </div>
      )}
      <Notes page={page} />
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <Sections page={page} lastResult={answer?.result} />
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Title({ page }: { page: Page }) {
  const words = useWords(invoicingWords).invoice;
  const { invoice, project, state, deductedBy } = page;
  const isCredit = isCreditNote(page);
  return (
    <PageTitle
      title={`${isCredit ? words.creditNote : words.invoice} ${invoice.number}`}
      above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
    >
      <AnchorButton href={`/app/projects/${project.id}/invoices/${invoice.id}.pdf`}>
        {isCredit ? words.creditNoteAsPdf : words.invoiceAsPdf}
      </AnchorButton>
      <AnchorButton href={`/app/projects/${project.id}/invoices/${invoice.id}.xml`}>
        {words.eInvoiceXml}
      </AnchorButton>
      {invoice.isPolish ? (
        <AnchorButton href={`/app/projects/${project.id}/invoices/${invoice.id}.xml?form=fa3`}>
          {words.fa3ForKsef}
        </AnchorButton>
      ) : null}
      {isCredit || state === "cancelled" || deductedBy ? null : (
        <LinkButton to="credit">{words.correctInvoice}</LinkButton>
      )}
    </PageTitle>
  );
}

type SectionsProps = { page: Page; lastResult: ComponentProps<typeof RecordPayment>["lastResult"] };

function Sections({ page, lastResult }: SectionsProps) {
  const language = useLanguage();
  const { invoice, project, payments, today, formId, claim, back, creditNotes } = page;
  const { setOffs, late, plan, isPlannable } = page;
  const isCredit = isCreditNote(page);
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, language);
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
  const language = useLanguage();
  const words = useWords(invoicingWords).invoice;
  const { invoice, project, creditNotes, canReissue } = page;
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, language);
  return (
    <section>
      <SectionHead>{words.creditNotes}</SectionHead>
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
          <p className="mb-3 max-w-[62ch]">{words.thisInvoiceIsCancelledFix}</p>
          <Button name="intent" value="reissue-invoice">
            {words.issueItAgain}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
