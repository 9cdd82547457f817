import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { findStatement } from "#app/areas/reports/queries/find-statement.server.ts";
import { parseDay } from "#app/kernel/day.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `Statement, ${page?.client.name ?? ""} · Milepost` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const asked = new URL(request.url).searchParams.get("from") ?? "";
  const from = parseDay(asked) ? asked : `${context.today.slice(0, 4)}-01-01`;
  return { from, today: context.today, ...found(await findStatement(context, params.clientId ?? "", from)) };
}

export default function Statement() {
  const { client, accounts, from, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={`Statement of ${formatPlainDay(today, "en")}`} above={<Link to={`/app/clients/${client.id}`}>{client.name}</Link>} />
      <Form className="mb-10 flex flex-wrap items-end gap-3 print:hidden">
        <div>
          <label htmlFor="from" className="mb-1 block text-sm font-semibold">
            Since
          </label>
          <input id="from" type="date" name="from" defaultValue={from} max={today} className="field" />
        </div>
        <button className="button">Show</button>
      </Form>
      {accounts.length === 0 ? <p className="text-muted">Nothing was invoiced to this client yet.</p> : null}
      {accounts.map((account) => {
        const money = (amount: number) => (amount === 0 ? "–" : formatMoney(amount, account.currency, "en"));
        return (
          <table key={account.currency} className="mb-12 w-full text-left">
            <caption className="mb-3 text-left font-semibold">{`${account.currency}: ${account.balance > 0 ? `${formatMoney(account.balance, account.currency, "en")} to be paid` : account.balance < 0 ? `${formatMoney(-account.balance, account.currency, "en")} in the client's favour` : "settled"}`}</caption>
            <thead className="text-muted text-sm">
              <tr>
                {["Day", "", "Asked", "Paid", "Balance"].map((head, index) => (
                  <th key={head || "what"} scope="col" className={`py-1 font-normal ${index > 1 ? "text-right" : ""}`}>
                    {head || <span className="sr-only">What</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr className="border-line border-t">
                <td className="py-2 whitespace-nowrap">{formatPlainDay(from, "en")}</td>
                <td className="py-2">Balance before</td>
                <td />
                <td />
                <td className="figures py-2 text-right whitespace-nowrap">{money(account.before)}</td>
              </tr>
              {account.lines.map((line, index) => (
                <tr key={index} className="border-line border-t align-baseline">
                  <td className="py-2 pr-3 whitespace-nowrap">{formatPlainDay(line.day, "en")}</td>
                  <td className="py-2 pr-3">
                    <Link to={line.href}>{line.text}</Link>
                  </td>
                  {[line.charge, line.payment, line.balance].map((amount, column) => (
                    <td key={column} className="figures py-2 pl-3 text-right whitespace-nowrap">
                      {money(amount)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}
