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
          <Link to="/app/money/differences" className="button">
            {words.differencesWithStripe(differences)}
          </Link>
        ) : null}
        <Link to="/app/projects/new?for=invoice" className="button" data-tone="main">
          {words.newInvoice}
        </Link>
        <Link to="/app/money/statement" className="button">
          {words.bankStatement}
        </Link>
        <a href={`/app/money.csv?year=${year}`} className="button">
          {words.csvForYear(year)}
        </a>
      </PageTitle>
      <nav aria-label={words.years} className="mb-8 flex flex-wrap gap-x-5">
        {years.map((each) => (
          <Link
            key={each}
            to={`?year=${each}`}
            aria-current={each === year ? "page" : undefined}
            className={`inline-flex min-h-11 items-center ${each === year ? "font-semibold no-underline" : ""}`}
          >
            {each}
          </Link>
        ))}
      </nav>
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
        <h2 id="all" className="mb-4 text-xl">
          {words.invoices}
        </h2>
        <SearchBox label={words.numberClientTextOrAmount}>
          <input type="hidden" name="year" value={year} />
          <div>
            <label htmlFor="state" className="mb-1 block text-sm font-semibold">
              {words.state}
            </label>
            <select
              id="state"
              name="state"
              defaultValue={search.get("state") ?? ""}
              className="field"
            >
              <option value="">{words.all}</option>
              {INVOICE_FILTERS.map((state) => (
                <option key={state} value={state}>
                  {words.filters[state]}
                </option>
              ))}
            </select>
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
  const language = useLanguage();
  const words = useWords(moneyWords).money;
  return (
    <ul className="mt-6">
      {invoices.map((invoice) => (
        <li
          key={invoice.id}
          className="border-line grid items-baseline gap-x-6 gap-y-1 border-t py-3 sm:grid-cols-[1fr_12rem_8rem]"
        >
          <span className="min-w-0">
            <Link
              to={`/app/projects/${invoice.projectId}/invoices/${invoice.id}`}
            >{`${invoice.kind === "credit_note" ? words.creditNote : words.invoice} ${invoice.number}`}</Link>
            <span className="text-muted block text-sm">{`${invoice.client}, ${invoice.project}`}</span>
          </span>
          <span
            className={`text-sm ${invoice.state === "overdue" ? "text-bad font-semibold" : "text-muted"}`}
          >
            {invoice.kind === "credit_note" ? words.credit : words.states[invoice.state]}
            {invoice.open > 0 ? (
              <span className="block font-normal">
                {words.duePayBy(formatPlainDay(invoice.payBy, language))}
              </span>
            ) : null}
          </span>
          <span className="figures sm:text-right">
            {formatMoney(invoice.open > 0 ? invoice.open : invoice.due, invoice.currency, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ForAccountant({ month }: { month: string }) {
  const words = useWords(moneyWords).money;
  return (
    <section aria-labelledby="accountant" className="mt-14">
      <h2 id="accountant" className="mb-3 text-xl">
        {words.forYourAccountant}
      </h2>
      <p className="mb-4 max-w-[62ch]">{words.monthAsOneFile}</p>
      <Form action="/app/money.zip" reloadDocument className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="month" className="mb-1 block text-sm font-semibold">
            {words.month}
          </label>
          <input id="month" type="month" name="month" defaultValue={month} className="field" />
        </div>
        <button className="button">{words.downloadTheMonth}</button>
      </Form>
    </section>
  );
}
