import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listDifferences } from "#app/areas/payments/queries/list-differences.server.ts";
import type { DifferenceKind } from "#app/areas/payments/rules/differences.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { moneyWords } from "#words/studio/money.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";

export const meta = titled(moneyWords, (words) => words.differences.stripeAndYourBooks);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { timeZone } = context.actor.workspace;
  const { open, settled } = await listDifferences(context);
  const read = (rows: typeof open) =>
    rows.map(
      ({ id, projectId, kind, currency, expected, found, invoices, firstSeenAt, settledAt }) => ({
        id,
        projectId,
        kind: kind as DifferenceKind,
        currency,
        expected,
        found,
        invoices,
        seenOn: dayOf(firstSeenAt, timeZone),
        settledOn: settledAt && dayOf(settledAt, timeZone),
      }),
    );
  return { open: read(open), settled: read(settled) };
}

export default function Differences() {
  const words = useWords(moneyWords).differences;
  const { open, settled } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title={words.stripeAndYourBooks}
        above={<Link to="/app/money">{words.money}</Link>}
      />
      <p className="mb-8 max-w-[66ch]">{words.everyHourWhatStripeHas}</p>
      {open.length === 0 ? <Notice>{words.bothAgree}</Notice> : <Rows rows={open} />}
      {settled.length > 0 ? (
        <Fold summary={words.settledNumbered(settled.length)} className="mt-10">
          <Rows rows={settled} />
        </Fold>
      ) : null}
    </>
  );
}

function Rows({ rows }: { rows: ReturnType<typeof useLoaderData<typeof loader>>["open"] }) {
  const language = useLanguage();
  const words = useWords(moneyWords).differences;
  return (
    <ul>
      {rows.map(
        ({ id, projectId, kind, currency, expected, found, invoices, seenOn, settledOn }) => (
          <li key={id} className="border-line grid gap-x-10 gap-y-2 border-b py-4 sm:grid-cols-2">
            <div>
              <p className="font-semibold">{words.kinds[kind].title}</p>
              <p className="text-sm">
                {invoices.map((invoice, index) => (
                  <span key={invoice.id}>
                    {index > 0 ? ", " : ""}
                    <Link to={`/app/projects/${projectId}/invoices/${invoice.id}`}>
                      {words.invoiceNumber(invoice.number)}
                    </Link>
                  </span>
                ))}
                <span className="text-muted">
                  {` · ${words.found(formatPlainDay(seenOn, language), settledOn && formatPlainDay(settledOn, language))}`}
                </span>
              </p>
              {settledOn ? null : (
                <p className="text-muted mt-1 max-w-[52ch] text-sm">{words.kinds[kind].advice}</p>
              )}
            </div>
            <dl className="grid grid-cols-2 gap-x-6 sm:justify-end">
              <div>
                <dt className="text-muted text-sm">{words.stripe}</dt>
                <dd className="figures">{formatMoney(found, currency, language)}</dd>
              </div>
              <div>
                <dt className="text-muted text-sm">{words.yourBooks}</dt>
                <dd className="figures">{formatMoney(expected, currency, language)}</dd>
              </div>
            </dl>
          </li>
        ),
      )}
    </ul>
  );
}
