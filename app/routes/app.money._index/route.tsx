import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { countDifferences } from "#app/areas/payments/queries/list-differences.server.ts";
import { findMoney, listInvoices } from "#app/areas/reports/queries/find-money.server.ts";
import { INVOICE_FILTERS } from "#app/areas/reports/rules/money.ts";
import { MoneyCharts } from "#app/areas/reports/views/money-charts.tsx";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { PageLinks, pageOf, PageTitle, SearchBox } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { moneyWords } from "#words/studio/money.ts";
import { AnchorButton, Button, LinkButton } from "#app/platform/ui/button.tsx";
import { Label, SelectInput, TextInput } from "#app/platform/ui/inputs.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { Row } from "#app/platform/ui/row.tsx";
import { INVOICE_MARKS } from "#app/studio/views/state-marks.ts";
import { Chips } from "#app/platform/ui/filters.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(moneyWords, (words) => words.money.money);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const search = new URL(request.url).searchParams;
  const asked = search.get("year") ?? "";
  const year = /^20\d\d$/u.test(asked) ? asked : context.today.slice(0, 4);
  const filter = INVOICE_FILTERS.find((known) => known === search.get("state")) ?? null;
  const at = pageOf(search);
  return {
    year,
    thisYear: context.today.slice(0, 4),
    month: context.today.slice(0, 7),
    at,
    differences: await countDifferences(context),
    report: await findMoney(context, year),
    ...(await listInvoices(context, { search: search.get("search") ?? "", filter, page: at })),
  };
}

export default function Money() {
  const words = useWords(moneyWords).money;
  const { year, thisYear, month, at, report, invoices, count, pages, differences } =
    useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const years = Array.from({ length: 4 }, (_, index) => String(Number(thisYear) - index));
  return (
    <>
      <PageTitle title={words.money}>
        {differences > 0 ? (
          <LinkButton to="/app/money/differences">
            {words.differencesWithStripe(differences)}
          </LinkButton>
        ) : null}
        <LinkButton to="/app/projects/new?for=invoice" tone="main">
          {words.newInvoice}
        </LinkButton>
        <LinkButton to="/app/money/statement">{words.bankStatement}</LinkButton>
        <AnchorButton href={`/app/money.csv?year=${year}`}>{words.csvForYear(year)}</AnchorButton>
      </PageTitle>
      <div className="mb-8">
        <Chips
          label={words.years}
          views={years.map((each) => ({
            to: `?year=${each}`,
            label: each,
            isCurrent: each === year,
          }))}
        />
      </div>
      {report.length === 0 ? (
        <p className="text-muted mb-12">{words.nothingWasInvoiced(year)}</p>
      ) : null}
      {report.map((currency) => (
        <MoneyCharts key={currency.currency} report={currency} year={year} />
      ))}
      <p className="mt-10">
        <Link to="/app/money/differences">{words.compareStripeWithYourBooks}</Link>
      </p>
      <section aria-labelledby="all" className="mt-14">
        <SectionHead id="all">{words.invoices}</SectionHead>
        <SearchBox label={words.numberClientTextOrAmount}>
          <input type="hidden" name="year" value={year} />
          <div>
            <Label htmlFor="state">{words.state}</Label>
            <SelectInput id="state" name="state" defaultValue={search.get("state") ?? ""}>
              <option value="">{words.all}</option>
              {INVOICE_FILTERS.map((state) => (
                <option key={state} value={state}>
                  {words.filters[state]}
                </option>
              ))}
            </SelectInput>
          </div>
        </SearchBox>
        {count === 0 ? (
          <p className="text-muted mt-6">
            {search.get("search") || search.get("state")
              ? words.noMatchesTryAnotherWord
              : words.noInvoicesYet}
          </p>
        ) : null}
        <InvoiceRows invoices={invoices} />
        <PageLinks page={at} pages={pages} />
      </section>
      <ForAccountant month={month} />
    </>
  );
}

type Invoices = ReturnType<typeof useLoaderData<typeof loader>>["invoices"];

function InvoiceRows({ invoices }: { invoices: Invoices }) {
  const words = useWords(moneyWords).money;
  return (
    <ul className="mt-6">
      {invoices.map((invoice) => (
        <Row
          key={invoice.id}
          title={
            <Link to={`/app/projects/${invoice.projectId}/invoices/${invoice.id}`}>
              {`${invoice.kind === "credit_note" ? words.creditNote : words.invoice} ${invoice.number}`}
            </Link>
          }
          facts={`${invoice.client}, ${invoice.project}`}
          when={<Standing invoice={invoice} />}
        />
      ))}
    </ul>
  );
}

function Standing({ invoice }: { invoice: Invoices[number] }) {
  const language = useLanguage();
  const words = useWords(moneyWords).money;
  const amount = invoice.open > 0 ? invoice.open : invoice.due;
  return (
    <>
      <span className="row-sum">{formatMoney(amount, invoice.currency, language)}</span>
      <Mark kind={INVOICE_MARKS[invoice.state]} className="justify-end">
        {invoice.kind === "credit_note" ? words.credit : words.states[invoice.state]}
      </Mark>
      {invoice.open > 0 ? (
        <span className="block">{words.duePayBy(formatPlainDay(invoice.payBy, language))}</span>
      ) : null}
    </>
  );
}

function ForAccountant({ month }: { month: string }) {
  const words = useWords(moneyWords).money;
  return (
    <section aria-labelledby="accountant" className="mt-14">
      <SectionHead id="accountant">{words.forYourAccountant}</SectionHead>
      <p className="mb-4 max-w-[62ch]">{words.monthAsOneFile}</p>
      <Form action="/app/money.zip" reloadDocument className="flex flex-wrap items-end gap-3">
        <div>
          <Label htmlFor="month">{words.month}</Label>
          <TextInput id="month" type="month" name="month" defaultValue={month} />
        </div>
        <Button>{words.downloadTheMonth}</Button>
      </Form>
    </section>
  );
}
