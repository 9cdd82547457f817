import { findCreditPage, readLines, type CreditPage } from "./find-credit-page.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { findCreditable } from "#app/areas/payments/queries/find-creditable.server.ts";
import { CreditPreview } from "#app/areas/payments/views/credit-preview.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { printFirst } from "#app/composition/print-first.server.ts";
import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { invoicingWords } from "#words/studio/invoicing.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Label, TextInput, Tick } from "#app/platform/ui/inputs.tsx";

export const meta = titled(invoicingWords, (words, page: Loaded<typeof loader>) =>
  words.credit.pageTitle(page?.invoice.number ?? ""),
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "", invoiceId = "" } = params;
  const search = new URL(request.url).searchParams;
  return found(await findCreditPage(context, { projectId, invoiceId, search }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const [projectId, invoiceId] = [params.projectId ?? "", params.invoiceId ?? ""];
  const { lines, currency } = found(await findCreditable(context, projectId, invoiceId));
  const form = await readForm(request);
  const { taken, wrong } = readLines(form, lines, currency);
  const formId = formText(form, "formId");
  const lowersPrice = form.get("effect") === "lowers-price";
  if (wrong.length > 0 || !/^[0-9a-z]{12}$/u.test(formId))
    return data({ refusal: "amount-unreadable" }, { status: 400 });
  const outcome = await attempt(
    printFirst(context, projectId, (either) =>
      creditInvoice(either, {
        projectId,
        invoiceId,
        lines: taken,
        reason: formText(form, "reason").slice(0, 400),
        lowersPrice,
        formId,
      }),
    ),
  );
  return outcome.done
    ? redirect(`/app/projects/${projectId}/invoices/${outcome.value}`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function Credit() {
  const refusalText = useRefusalText();
  const language = useLanguage();
  const words = useWords(invoicingWords).credit;
  const page = useLoaderData<typeof loader>();
  const { projectId, formId, asksEffect, invoice, reason, isAsked } = page;
  const { wrong, lines, totals, setOff, problem } = page;
  const refusal = useActionData<typeof action>()?.refusal ?? (isAsked ? problem : null);
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, language);
  const isReady = isAsked && problem === null && wrong.length === 0;
  return (
    <>
      <PageTitle
        title={words.creditNoteForInvoice(invoice.number)}
        above={
          <Link to={`/app/projects/${projectId}/invoices/${invoice.id}`}>
            {words.invoiceNumber(invoice.number)}
          </Link>
        }
      />
      <p className="mb-8 max-w-[66ch]">{words.issuedInvoiceIsNeverChanged}</p>
      <FormError errors={refusal && wrong.length === 0 ? [refusalText(refusal)] : []} />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
        <CreditForm page={page} isReady={isReady} />
        {isReady ? (
          <CreditPreview
            lines={lines.filter(({ taken }) => taken !== 0)}
            totals={totals}
            setOff={setOff}
            money={money}
          >
            <Form method="post" className="mt-6">
              {lines.map((line) => (
                <input key={line.id} type="hidden" name={line.id} value={line.typed} />
              ))}
              <input type="hidden" name="reason" value={reason} />
              {asksEffect ? <Effect /> : null}
              <input type="hidden" name="formId" value={formId} />
              <Button tone="main">{words.issueTheCreditNoteFor(money(totals.due))}</Button>
            </Form>
          </CreditPreview>
        ) : null}
      </div>
    </>
  );
}

/** Asks what happens to a credited part of the agreed price. */
function Effect() {
  const words = useWords(invoicingWords).credit;
  const choices = [
    ["lowers-price", words.agreedPriceIsLowered, words.clientKeepsTheCreditNo],
    ["later", words.itWillBeInvoicedLater, words.priceStaysTheSame],
  ] as const;
  return (
    <fieldset className="mb-5">
      <legend className="mb-1 text-sm font-semibold">{words.whatDoesItMean}</legend>
      {choices.map(([value, label, hint], index) => (
        <Tick key={value} type="radio" name="effect" value={value} defaultChecked={index === 0}>
          {label}
          <span className="text-muted block text-sm">{hint}</span>
        </Tick>
      ))}
    </fieldset>
  );
}

type Page = CreditPage;

/** How much is credited on each line, and why. */
function CreditForm({ page, isReady }: { page: Page; isReady: boolean }) {
  const words = useWords(invoicingWords).credit;
  const { lines, reason, isAsked, problem } = page;
  return (
    <Form
      method="get"
      className="space-y-5"
      key={`${reason} ${lines.map(({ typed }) => typed).join(" ")}`}
    >
      {lines.map((line) => (
        <LineField key={line.id} line={line} page={page} />
      ))}
      <div>
        <Label htmlFor="reason">{words.whyTheReasonAppears}</Label>
        <TextInput
          id="reason"
          name="reason"
          defaultValue={reason}
          maxLength={400}
          aria-invalid={isAsked && problem === "reason-required" ? true : undefined}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button tone={isReady ? undefined : "main"}>
          {isReady ? words.recalculate : words.showTheCreditNote}
        </Button>
        <Button name="all" value="1">
          {words.creditTheFullInvoice}
        </Button>
      </div>
    </Form>
  );
}

function LineField({ line, page }: { line: Page["lines"][number]; page: Page }) {
  const words = useWords(invoicingWords).credit;
  const { invoice, wrong } = page;
  return (
    <div>
      <Label htmlFor={line.id}>{line.description}</Label>
      <TextInput
        id={line.id}
        name={line.id}
        defaultValue={line.typed}
        inputMode="decimal"
        placeholder=""
        aria-describedby={`${line.id}-hint`}
        aria-invalid={wrong.includes(line.id) ? true : undefined}
      />
      <p
        id={`${line.id}-hint`}
        className={wrong.includes(line.id) ? "text-bad mt-1 text-sm" : "text-muted mt-1 text-xs"}
      >
        {wrong.includes(line.id)
          ? words.enterAnAmountIn(invoice.currency)
          : words.netAtMost(toDecimal(line.left, invoice.currency), line.isNegative)}
      </p>
    </div>
  );
}
