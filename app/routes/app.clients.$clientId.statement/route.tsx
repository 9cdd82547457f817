import type { MinorUnits } from "#app/kernel/money.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { findStatement } from "#app/areas/reports/queries/find-statement.server.ts";
import { firstOfYear, parseDay } from "#app/kernel/day.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Statement, ${page?.client.name ?? ""} · Milepost` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const asked = new URL(request.url).searchParams.get("from") ?? "";
  const from = parseDay(asked) ?? firstOfYear(context.today);
  return {
    from,
    today: context.today,
    ...found(await findStatement(context, params.clientId ?? "", from)),
  };
}

export default function Statement() {
  const { client, accounts, from, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title={`Statement as of ${formatPlainDay(today, "en")}`}
        above={<Link to={`/app/clients/${client.id}`}>{client.name}</Link>}
      />
      <Form className="mb-10 flex flex-wrap items-end gap-3 print:hidden">
        <div>
          <label htmlFor="from" className="mb-1 block text-sm font-semibold">
            Since
          </label>
          <input
            id="from"
            type="date"
            name="from"
            defaultValue={from}
            max={today}
            className="field"
          />
        </div>
        <button className="button">Show</button>
      </Form>
      {accounts.length === 0 ? (
        <p className="text-muted">Nothing has been invoiced to this client yet.</p>
      ) : null}
      {accounts.map((account) => {
        const money = (amount: MinorUnits) => formatMoney(amount, account.currency, "en");
        const standing = (balance: MinorUnits) => {
          if (balance > 0) return `${money(balance)} to be paid`;
          return balance < 0 ? `${money(-balance)} credit on the client's account` : "settled";
        };
        return (
          <section
            key={account.currency}
            aria-labelledby={`account-${account.currency}`}
            className="mb-12"
          >
            <h2
              id={`account-${account.currency}`}
              className="mb-3 text-xl"
            >{`${account.currency}: ${standing(account.balance)}`}</h2>
            <ul>
              <li className="border-line text-muted flex justify-between gap-6 border-t py-2">
                <span>{`Balance before ${formatPlainDay(from, "en")}`}</span>
                <span className="figures whitespace-nowrap">{money(account.before)}</span>
              </li>
              {account.lines.map((line, index) => (
                <li
                  key={index}
                  className="border-line grid grid-cols-[1fr_auto] items-baseline gap-x-6 border-t py-2 sm:grid-cols-[10rem_1fr_9rem_11rem]"
                >
                  <span className="text-muted text-sm whitespace-nowrap">
                    {formatPlainDay(line.day, "en")}
                  </span>
                  <span className="min-w-0 max-sm:col-start-1">
                    <Link to={line.href}>{line.text}</Link>
                  </span>
                  <span className="figures text-right whitespace-nowrap max-sm:col-start-2 max-sm:row-start-1">
                    {money(line.charge - line.payment)}
                  </span>
                  <span className="figures text-muted text-right text-sm whitespace-nowrap max-sm:col-start-2">
                    <span className="sr-only">Balance </span>
                    {`= ${money(line.balance)}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
