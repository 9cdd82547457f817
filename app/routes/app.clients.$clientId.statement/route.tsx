import type { MinorUnits } from "#app/kernel/money.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { findStatement } from "#app/areas/reports/queries/find-statement.server.ts";
import { firstOfYear, parseDay } from "#app/kernel/day.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { clientsWords } from "#words/studio/clients.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(clientsWords, (words, page: Loaded<typeof loader>) =>
  words.statement.pageTitle(page?.client.name ?? ""),
);

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
  const language = useLanguage();
  const words = useWords(clientsWords).statement;
  const { client, accounts, from, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title={words.statementAsOf(formatPlainDay(today, language))}
        above={<Link to={`/app/clients/${client.id}`}>{client.name}</Link>}
      />
      <Form className="mb-10 flex flex-wrap items-end gap-3 print:hidden">
        <div>
          <Label htmlFor="from">{words.since}</Label>
          <TextInput id="from" type="date" name="from" defaultValue={from} max={today} />
        </div>
        <Button>{words.show}</Button>
      </Form>
      {accounts.length === 0 ? <p className="text-muted">{words.nothingHasBeenInvoiced}</p> : null}
      {accounts.map((account) => {
        const money = (amount: MinorUnits) => formatMoney(amount, account.currency, language);
        const standing = (balance: MinorUnits) => {
          if (balance > 0) return words.toBePaid(money(balance));
          return balance < 0 ? words.creditOnTheClientsAccount(money(-balance)) : words.settled;
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
                <span>{words.balanceBeforeFrom(formatPlainDay(from, language))}</span>
                <span className="figures whitespace-nowrap">{money(account.before)}</span>
              </li>
              {account.lines.map((line, index) => (
                <li
                  key={index}
                  className="border-line grid grid-cols-[1fr_auto] items-baseline gap-x-6 border-t py-2 sm:grid-cols-[10rem_1fr_9rem_11rem]"
                >
                  <span className="text-muted text-sm whitespace-nowrap">
                    {formatPlainDay(line.day, language)}
                  </span>
                  <span className="min-w-0 max-sm:col-start-1">
                    <Link to={line.href}>{words.entries[line.kind](line.numbers)}</Link>
                  </span>
                  <span className="figures text-right whitespace-nowrap max-sm:col-start-2 max-sm:row-start-1">
                    {money(line.charge - line.payment)}
                  </span>
                  <span className="figures text-muted text-right text-sm whitespace-nowrap max-sm:col-start-2">
                    <span className="sr-only">{words.balance} </span>
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
