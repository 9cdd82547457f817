import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { saveExchangeRate } from "#app/areas/invoicing/commands/save-exchange-rate.server.ts";
import { listExchangeRates } from "#app/areas/invoicing/queries/list-exchange-rates.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { parseDay } from "#app/kernel/day.ts";
import { requireOwner } from "#app/platform/auth/guards.server.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { TextInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(settingsWords, (words) => words.rates.exchangeRates);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireOwner(request);
  return { today: context.today, ...(await listExchangeRates(context)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireOwner(request);
  const form = await readForm(request);
  const text = (name: string) => formText(form, name).trim();
  const typed = { currency: text("currency").toUpperCase(), day: text("day"), rate: text("rate") };
  const day = parseDay(typed.day);
  const outcome = day
    ? await attempt(saveExchangeRate(context, { ...typed, day }))
    : { done: false as const, reason: "rate-wrong" };
  return outcome.done
    ? redirect("/app/settings/rates?saved=1")
    : data({ reason: outcome.reason, typed }, { status: 400 });
}

export default function Rates() {
  const refusalText = useRefusalText();
  const language = useLanguage();
  const words = useWords(settingsWords).rates;
  const { today, home, currencies, rates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const field = (
    name: "currency" | "day" | "rate",
    label: string,
    rest: Record<string, string | number>,
  ) => (
    <label className="block">
      <span className="mb-1 block text-sm font-semibold">{label}</span>
      <TextInput name={name} {...rest} defaultValue={answer?.typed[name] ?? rest.defaultValue} />
    </label>
  );
  return (
    <SettingsPage
      title={words.exchangeRates}
      readerRole="owner"
      saved={search.has("saved") && !answer}
    >
      <p className="mb-6 max-w-[62ch]">{words.whenAProject(home)}</p>
      <FormError errors={answer ? [refusalText(answer.reason)] : []} />
      <Form
        key={`${rates.length} ${rates[0]?.rate}`}
        method="post"
        className="flex flex-wrap items-end gap-4"
      >
        {field("currency", words.currency, {
          maxLength: 3,
          size: 4,
          defaultValue: currencies[0] ?? "",
        })}
        {field("day", words.day, { type: "date", max: today, defaultValue: today })}
        {field("rate", words.inHome(home), { inputMode: "decimal", size: 10, defaultValue: "" })}
        <Button tone="main">{words.saveRate}</Button>
      </Form>
      {rates.length === 0 ? <p className="text-muted mt-8">{words.noneYet}</p> : null}
      {rates.length > 0 ? (
        <table className="grid-table">
          <caption className="sr-only">{words.rates}</caption>
          <thead className="text-muted text-sm">
            <tr>
              {[words.currency, words.day, words.inHome(home), words.by].map((head) => (
                <th key={head} scope="col" className="py-1 pr-4 font-normal">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rates.map(({ currency, day, rate, source }) => (
              <tr key={currency + day}>
                <td className="py-2 pr-4">{currency}</td>
                <td className="py-2 pr-4">{formatPlainDay(day, language)}</td>
                <td className="figures py-2 pr-4">{rate}</td>
                <td className="text-muted py-2">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </SettingsPage>
  );
}
