import { Form } from "@remix-run/react";
import { useState, type FormEvent } from "react";
import { quoteChange, type ChangeStanding } from "#app/areas/change-requests/rules/offer-change.ts";
import { changeWords } from "#app/areas/change-requests/rules/change-words.ts";
import { formatPlainDay, formatMoney } from "#app/platform/i18n/format.ts";
import { Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { quoteValues, readQuote, type QuoteField, type QuoteValues } from "./quote-schema.ts";

export type QuoteFormProps = {
  values: QuoteValues;
  errors: Partial<Record<QuoteField, string>>;
  standing: ChangeStanding;
  milestones: { id: string; title: string; dueOn: string; status: string }[];
  deliverables: { id: string; title: string; status: string }[];
  currency: string;
  /** The language of the agreement: the sentence stands in it as the client reads it. */
  locale: string;
  agreement: number;
  sums: { first: number; approved: number; now: number };
  signers: string;
  /** Words for a reason that the rules refuse with. */
  refusalText: (reason: string) => string;
};

/** Price, dates and effects of a change; what the client will read is recomputed with every key, by the server's own rules. */
export function QuoteForm(props: QuoteFormProps) {
  const { values, errors, standing, milestones, deliverables, currency, signers } = props;
  const [typed, setTyped] = useState(values);
  const onInput = (event: FormEvent<HTMLFormElement>) =>
    setTyped(quoteValues(new FormData(event.currentTarget)));
  const field = (name: keyof QuoteValues, text: string) => ({
    id: name,
    name,
    initialValue: text,
    errors: name in errors ? [errors[name as QuoteField] ?? ""] : [],
  });
  const ahead = milestones.filter(({ status }) => status !== "approved");
  const pricings: [string, string][] = [
    ...(standing.round && standing.round.used < standing.round.included
      ? [["free_round", "An included round, free"] as [string, string]]
      : []),
    ...(standing.rule.pricing === "hourly" && standing.rule.price > 0
      ? [
          ["hourly", `By the hour, at ${formatMoney(standing.rule.price, currency, "en")}`] as [
            string,
            string,
          ],
        ]
      : []),
    [
      "fixed",
      standing.round && standing.rule.pricing === "fixed"
        ? `A fixed price, ${formatMoney(standing.rule.price, currency, "en")} at most`
        : "A fixed price",
    ],
    ["bonus", "Free of charge, as a bonus"],
  ];
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <Form method="post" onInput={onInput} className="space-y-8">
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="sr-only">Price</legend>
          <Select
            field={field("pricing", values.pricing)}
            label="How it is priced"
            options={pricings}
            className="sm:col-span-2"
          />
          {typed.pricing === "hourly" ? (
            <TextField
              field={field("hours", values.hours)}
              label="Estimated hours"
              inputMode="decimal"
              hint="For example 3.5"
            />
          ) : null}
          {typed.pricing === "fixed" ? (
            <>
              <TextField
                field={field("amount", values.amount)}
                label={`Price (${currency})`}
                inputMode="decimal"
              />
              <label className="flex min-h-11 items-center gap-3 self-end">
                <input
                  type="checkbox"
                  name="less"
                  defaultChecked={values.less}
                  className="accent-accent h-5 w-5"
                />
                The client pays this less: something is no longer made
              </label>
            </>
          ) : null}
          {typed.pricing === "bonus" ? (
            <TextField
              field={field("worth", values.worth)}
              label={`What it is worth (${currency}, optional)`}
              inputMode="decimal"
            />
          ) : null}
          <Select
            field={field("billing", values.billing)}
            label="When it is invoiced"
            options={[
              ["on_approval", "When the client approves it"],
              ["on_delivery", "When it is delivered"],
              ["with_final", "With the final invoice"],
            ]}
          />
        </fieldset>
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="font-display mb-3 text-xl">Dates</legend>
          <TextField
            field={field("days", values.days)}
            label="Working days that it adds"
            inputMode="numeric"
            hint="Your days off are left out."
          />
          <Select
            field={field("movesFrom", values.movesFrom)}
            label="The first milestone that moves"
            options={ahead.map(({ id, title }) => [id, title] as const)}
          />
        </fieldset>
        <details open={values.addedTitle !== "" || values.dropped.length > 0}>
          <summary className="font-display inline-flex min-h-11 items-center text-xl underline decoration-1 underline-offset-4">
            Deliverables
          </summary>
          <div className="mt-3 grid gap-5 sm:grid-cols-2">
            <TextField
              field={field("addedTitle", values.addedTitle)}
              label="What comes in (optional)"
              className="sm:col-span-2"
            />
            <TextField field={field("addedFormat", values.addedFormat)} label="Format" />
            <TextField
              field={field("addedAcceptance", values.addedAcceptance)}
              label="Accepted when"
            />
            <TextField
              field={field("addedQuantity", values.addedQuantity)}
              label="Quantity"
              inputMode="numeric"
            />
            <TextField
              field={field("addedRounds", values.addedRounds)}
              label="Rounds"
              inputMode="numeric"
            />
            <Select
              field={field("addedMilestone", values.addedMilestone)}
              label="Milestone"
              options={[["", "None"], ...ahead.map(({ id, title }) => [id, title] as const)]}
            />
            <fieldset className="sm:col-span-2">
              <legend className="text-sm font-semibold">No longer made</legend>
              {deliverables
                .filter(({ status }) => status !== "accepted")
                .map(({ id, title }) => (
                  <label key={id} className="flex min-h-11 items-center gap-3">
                    <input
                      type="checkbox"
                      name="dropped"
                      value={id}
                      defaultChecked={values.dropped.includes(id)}
                      className="accent-accent h-5 w-5"
                    />
                    {title}
                  </label>
                ))}
            </fieldset>
          </div>
        </details>
        <TextArea
          field={field("offer", values.offer)}
          label="What you say to it (optional)"
          hint="The reason, or the way you offer instead: smaller, later, cheaper."
          rows={4}
          maxLength={4000}
        />
        <TextField
          field={field("expiresOn", values.expiresOn)}
          label="The offer stands until"
          type="date"
        />
        <div className="flex flex-wrap gap-3">
          <button name="intent" value="price-and-send" className="button" data-tone="main">
            {`Send to ${signers}`}
          </button>
          <button name="intent" value="price-change" className="button">
            Save the price
          </button>
        </div>
      </Form>
      <Preview {...props} typed={typed} />
    </div>
  );
}

function Preview({
  typed,
  standing,
  milestones,
  currency,
  locale,
  agreement,
  sums,
  refusalText,
}: QuoteFormProps & { typed: QuoteValues }) {
  const { quote, errors } = readQuote(typed, currency);
  const quoted = quoteChange(quote, standing, "new");
  const words = changeWords(locale);
  const money = (amount: number) => formatMoney(amount, currency, locale);
  const [problem] = Object.values(errors);
  return (
    <aside
      aria-label="What the client will read"
      aria-live="polite"
      className="border-line bg-sheet self-start border px-6 py-6 lg:sticky lg:top-6"
    >
      <p className="text-muted mb-3 text-sm">What your client will read</p>
      {problem || !quoted.allowed ? (
        <p className="text-muted text-sm">
          {problem ?? (quoted.allowed ? "" : refusalText(quoted.reason))}
        </p>
      ) : (
        <>
          <p lang={locale}>{words.explain(quoted.explanation, money, words.clause(agreement))}</p>
          <ul className="mt-3 space-y-1 text-sm" lang={locale}>
            {quoted.effects.shifts.length === 0 ? <li>{words.noDates}</li> : null}
            {quoted.effects.shifts.map(({ milestoneId, from, to }) => (
              <li key={milestoneId}>
                {words.moved(
                  milestones.find(({ id }) => id === milestoneId)?.title ?? "",
                  formatPlainDay(from, locale),
                  formatPlainDay(to, locale),
                )}
              </li>
            ))}
          </ul>
          <dl className="figures border-line mt-4 grid grid-cols-[1fr_auto] gap-y-1 border-t pt-3 text-sm">
            <dt className="text-muted">Agreed at first</dt>
            <dd className="text-right">{money(sums.first)}</dd>
            <dt className="text-muted">Changes, with this one</dt>
            <dd className="text-right">{money(sums.approved + quoted.effects.price)}</dd>
            <dt className="font-semibold">In force then</dt>
            <dd className="text-right font-semibold">{money(sums.now + quoted.effects.price)}</dd>
          </dl>
        </>
      )}
    </aside>
  );
}
