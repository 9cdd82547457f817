import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listDifferences } from "#app/areas/payments/queries/list-differences.server.ts";
import type { DifferenceKind } from "#app/areas/payments/rules/differences.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction = () => [{ title: "Stripe and your books · Milepost" }];

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

const WORDS: Record<DifferenceKind, { title: string; advice: string }> = {
  "not-booked": {
    title: "Received at Stripe, but not in your books",
    advice:
      "It is booked automatically as soon as Stripe says which payment it was. If it stays here for more than a day, check the payment in Stripe's dashboard.",
  },
  amount: {
    title: "A different amount from your books",
    advice: "The payment was changed at Stripe. Correct it there, or refund the rest.",
  },
  returned: {
    title: "More was paid back at Stripe than in your books",
    advice:
      "Perhaps it was also paid back by hand. Anything paid back twice is for you and your client to settle.",
  },
};

export default function Differences() {
  const { open, settled } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title="Stripe and your books" above={<Link to="/app/money">Money</Link>} />
      <p className="mb-8 max-w-[66ch]">
        Every hour, what Stripe has taken and paid back within a week is compared with your books.
        Differences are listed here until both agree.
      </p>
      {open.length === 0 ? (
        <p className="border-accent bg-sheet border-l-4 px-4 py-3">Both agree.</p>
      ) : (
        <Rows rows={open} />
      )}
      {settled.length > 0 ? (
        <details className="mt-10">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{`Settled (${settled.length})`}</summary>
          <Rows rows={settled} />
        </details>
      ) : null}
    </>
  );
}

function Rows({ rows }: { rows: ReturnType<typeof useLoaderData<typeof loader>>["open"] }) {
  return (
    <ul>
      {rows.map(
        ({ id, projectId, kind, currency, expected, found, invoices, seenOn, settledOn }) => (
          <li key={id} className="border-line grid gap-x-10 gap-y-2 border-b py-4 sm:grid-cols-2">
            <div>
              <p className="font-semibold">{WORDS[kind].title}</p>
              <p className="text-sm">
                {invoices.map((invoice, index) => (
                  <span key={invoice.id}>
                    {index > 0 ? ", " : ""}
                    <Link
                      to={`/app/projects/${projectId}/invoices/${invoice.id}`}
                    >{`Invoice ${invoice.number}`}</Link>
                  </span>
                ))}
                <span className="text-muted">{` · found on ${formatPlainDay(seenOn, "en")}${settledOn ? `, settled on ${formatPlainDay(settledOn, "en")}` : ""}`}</span>
              </p>
              {settledOn ? null : (
                <p className="text-muted mt-1 max-w-[52ch] text-sm">{WORDS[kind].advice}</p>
              )}
            </div>
            <dl className="grid grid-cols-2 gap-x-6 sm:justify-end">
              <div>
                <dt className="text-muted text-sm">Stripe</dt>
                <dd className="figures">{formatMoney(found, currency, "en")}</dd>
              </div>
              <div>
                <dt className="text-muted text-sm">Your books</dt>
                <dd className="figures">{formatMoney(expected, currency, "en")}</dd>
              </div>
            </dl>
          </li>
        ),
      )}
    </ul>
  );
}
