import type { MinorUnits } from "#app/kernel/money.ts";
import { Link } from "@remix-run/react";
import type { MoneyReport } from "#app/areas/reports/rules/money.ts";
import { formatMoney, formatMonthName } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { moneyWords } from "#words/studio/money.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

const FIGURES = ["agreed", "invoiced", "onItsWay", "paid", "open", "overdue"] as const;

/**
 * One currency's year: six sums, the months as bars that are a table, how old the debts are, and
 * each client.
 */
export function MoneyCharts({ report, year }: { report: MoneyReport[number]; year: string }) {
  const language = useLanguage();
  const words = useWords(moneyWords).moneyCharts;
  const money = (amount: MinorUnits) => formatMoney(amount, report.currency, language);
  const id = `c-${report.currency}`;
  return (
    <section aria-labelledby={id} className="mb-14">
      <SectionHead id={id}>{words.inYear(year, report.currency)}</SectionHead>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3 lg:grid-cols-6">
        {FIGURES.map((key) => (
          <div key={key}>
            <dt className="text-muted text-sm">{words.figures[key]}</dt>
            <dd
              className={`figures font-display text-lg ${key === "overdue" && report.overdue > 0 ? "text-bad" : ""}`}
            >
              {money(report[key])}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <Months report={report} />
        <div className="min-w-0 space-y-10">
          <Ages report={report} />
          <ByClient report={report} />
        </div>
      </div>
    </section>
  );
}

type ChartProps = { report: MoneyReport[number] };

function useMoney({ report }: ChartProps): (amount: MinorUnits) => string {
  const language = useLanguage();
  return (amount) => formatMoney(amount, report.currency, language);
}

function Months({ report }: ChartProps) {
  const language = useLanguage();
  const words = useWords(moneyWords).moneyCharts;
  const money = useMoney({ report });
  const most = Math.max(1, ...report.months.flatMap(({ invoiced, paid }) => [invoiced, paid]));
  return (
    <table className="grid-table">
      <caption className="mb-2 text-left font-semibold">
        {words.invoicedAndPaidByMonth}{" "}
        <span className="text-muted hidden font-normal sm:inline">
          {words.hollowInvoicedFilledPaid}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col" data-number="">
            {words.invoiced}
          </th>
          <th scope="col" data-number="">
            {words.paid}
          </th>
          <th className="hidden w-2/5 sm:table-cell" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {report.months.map(({ month, invoiced, paid }, index) => (
          <tr key={month}>
            <th scope="row">{formatMonthName(index + 1, language)}</th>
            <td data-number="">{invoiced === 0 ? "–" : money(invoiced)}</td>
            <td data-number="">{paid === 0 ? "–" : money(paid)}</td>
            <td className="hidden py-1.5 sm:table-cell" aria-hidden="true">
              <Bars invoiced={invoiced / most} paid={paid / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ages({ report }: ChartProps) {
  const words = useWords(moneyWords).moneyCharts;
  const money = useMoney({ report });
  return (
    <table className="grid-table">
      <caption className="mb-2 text-left font-semibold">{words.openNowByAge}</caption>
      <thead>
        <tr>
          <th scope="col">{words.overdue}</th>
          <th scope="col" data-number="">
            {words.open}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.ages.map(({ age, open }) => (
          <tr key={age}>
            <th scope="row">{words.ages[age]}</th>
            <td data-number="">{open === 0 ? "–" : money(open)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ByClient({ report }: ChartProps) {
  const words = useWords(moneyWords).moneyCharts;
  const money = useMoney({ report });
  return (
    <table className="grid-table">
      <caption className="mb-2 text-left font-semibold">{words.byClient}</caption>
      <thead className="text-muted max-sm:sr-only">
        <tr>
          <th scope="col">{words.client}</th>
          <th scope="col" data-number="">
            {words.invoiced}
          </th>
          <th scope="col" data-number="">
            {words.paid}
          </th>
          <th scope="col" data-number="">
            {words.open}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.clients.map((client) => (
          <tr
            key={client.id}
            className="border-line border-t max-sm:grid max-sm:grid-cols-3 max-sm:py-2"
          >
            <th scope="row">
              <Link
                to={`/app/clients/${client.id}`}
                className="inline-flex min-h-11 items-center sm:min-h-0"
              >
                {client.name}
              </Link>
            </th>
            {(
              [
                [words.invoiced, client.invoiced],
                [words.paid, client.paid],
                [words.open, client.open],
              ] as const
            ).map(([label, amount]) => (
              <td key={label} className="figures py-1.5 whitespace-nowrap sm:pl-3 sm:text-right">
                <span className="text-muted block text-xs sm:hidden" aria-hidden="true">
                  {label}
                </span>
                {amount === 0 ? "–" : money(amount)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * The hollow bar is what was invoiced, the filled one what was paid; an amount below zero has no
 * bar.
 */
function Bars({ invoiced, paid }: { invoiced: MinorUnits; paid: MinorUnits }) {
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" className="h-4 w-full">
      {invoiced > 0 ? (
        <rect
          x="0.5"
          y="1"
          width={Math.max(1, invoiced * 99)}
          height="4"
          className="stroke-accent-ink fill-none"
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
      {paid > 0 ? (
        <rect x="0" y="7" width={Math.max(1, paid * 100)} height="4" className="fill-accent-ink" />
      ) : null}
    </svg>
  );
}
