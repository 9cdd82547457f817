import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { countDifferences } from "#app/areas/payments/queries/list-differences.server.ts";
import { findMoney, listInvoices } from "#app/areas/reports/queries/find-money.server.ts";
import { INVOICE_FILTERS } from "#app/areas/reports/rules/money.ts";
import { MoneyCharts } from "#app/areas/reports/views/money-charts.tsx";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { PageLinks, pageOf, PageTitle, SearchBox } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction = () => [{ title: "Money · Milepost" }];

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

const STATES = {
  open: "open",
  partly_paid: "partly paid",
  processing: "on its way",
  overdue: "overdue",
  paid: "paid",
  cancelled: "cancelled",
  credit: "credit",
  settled: "settled",
} as const;

export default function Money() {
  const { year, thisYear, month, at, report, invoices, count, pages, differences } =
    useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const years = Array.from({ length: 4 }, (_, index) => String(Number(thisYear) - index));
  return (
    <>
      <PageTitle title="Money">
        {differences > 0 ? (
          <Link to="/app/money/differences" className="button">
            {differences === 1
              ? "1 difference with Stripe"
              : `${differences} differences with Stripe`}
          </Link>
        ) : null}
        <Link to="/app/projects/new?for=invoice" className="button" data-tone="main">
          New invoice
        </Link>
        <Link to="/app/money/statement" className="button">
          Bank statement
        </Link>
        <a href={`/app/money.csv?year=${year}`} className="button">
          {`CSV for ${year}`}
        </a>
      </PageTitle>
      <nav aria-label="Years" className="mb-8 flex flex-wrap gap-x-5">
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
        <p className="text-muted mb-12">{`Nothing was invoiced in ${year}. The first invoice comes with a signed agreement, or write one with “New invoice”.`}</p>
      ) : null}
      {report.map((currency) => (
        <MoneyCharts key={currency.currency} report={currency} year={year} />
      ))}
      <p className="mt-10">
        <Link to="/app/money/differences">Compare Stripe with your books</Link>
      </p>
      <section aria-labelledby="all" className="mt-14">
        <h2 id="all" className="mb-4 text-xl">
          Invoices
        </h2>
        <SearchBox label="Number, client, text or amount">
          <input type="hidden" name="year" value={year} />
          <div>
            <label htmlFor="state" className="mb-1 block text-sm font-semibold">
              State
            </label>
            <select
              id="state"
              name="state"
              defaultValue={search.get("state") ?? ""}
              className="field"
            >
              <option value="">All</option>
              {INVOICE_FILTERS.map((state) => (
                <option key={state}>{state}</option>
              ))}
            </select>
          </div>
        </SearchBox>
        {count === 0 ? (
          <p className="text-muted mt-6">
            {search.get("search") || search.get("state")
              ? "No matches. Try another word, or all states."
              : "No invoices yet."}
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
            >{`${invoice.kind === "credit_note" ? "Credit note" : "Invoice"} ${invoice.number}`}</Link>
            <span className="text-muted block text-sm">{`${invoice.client}, ${invoice.project}`}</span>
          </span>
          <span
            className={`text-sm ${invoice.state === "overdue" ? "text-bad font-semibold" : "text-muted"}`}
          >
            {invoice.kind === "credit_note" ? "credit" : STATES[invoice.state]}
            {invoice.open > 0 ? (
              <span className="block font-normal">{`due ${formatPlainDay(invoice.payBy, "en")}`}</span>
            ) : null}
          </span>
          <span className="figures sm:text-right">
            {formatMoney(invoice.open > 0 ? invoice.open : invoice.due, invoice.currency, "en")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ForAccountant({ month }: { month: string }) {
  return (
    <section aria-labelledby="accountant" className="mt-14">
      <h2 id="accountant" className="mb-3 text-xl">
        For your accountant
      </h2>
      <p className="mb-4 max-w-[62ch]">
        A month as one file: a table of all invoices and credit notes, each with a PDF that contains
        its electronic form.
      </p>
      <Form action="/app/money.zip" reloadDocument className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="month" className="mb-1 block text-sm font-semibold">
            Month
          </label>
          <input id="month" type="month" name="month" defaultValue={month} className="field" />
        </div>
        <button className="button">Download the month</button>
      </Form>
    </section>
  );
}
