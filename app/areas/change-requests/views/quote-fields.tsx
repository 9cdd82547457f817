import { Select, TextField, type FieldMeta } from "#app/platform/ui/field.tsx";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { ChangeStanding } from "#app/areas/change-requests/rules/offer-change.ts";
import type { QuoteFormProps } from "./quote-form-props.ts";
import type { QuoteValues } from "./quote-schema.ts";

type FieldsProps = QuoteFormProps & {
  typed: QuoteValues;
  field: (name: keyof QuoteValues) => FieldMeta;
};

/** How a change may be priced: by what was signed, else by a price that both sides agree on. */
function pricingsOf({ round, rule }: ChangeStanding, currency: string): [string, string][] {
  const price = formatMoney(rule.price, currency, "en");
  const pricings: [string, string][] = [];
  if (round && round.used < round.included)
    pricings.push(["free_round", "An included round, free"]);
  if (rule.pricing === "hourly" && rule.price > 0)
    pricings.push(["hourly", `By the hour, at ${price}`]);
  const isRuled = round && rule.pricing === "fixed";
  pricings.push(["fixed", isRuled ? `A fixed price, up to ${price}` : "A fixed price"]);
  pricings.push(["bonus", "Free of charge, as a bonus"]);
  return pricings;
}

const aheadOf = ({ milestones }: QuoteFormProps) =>
  milestones
    .filter(({ status }) => status !== "approved")
    .map(({ id, title }) => [id, title] as const);

export function PriceFields({ values, standing, currency, typed, field }: FieldsProps) {
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="sr-only">Price</legend>
      <Select
        field={field("pricing")}
        label="How it is priced"
        options={pricingsOf(standing, currency)}
        className="sm:col-span-2"
      />
      {typed.pricing === "hourly" ? (
        <TextField
          field={field("hours")}
          label="Estimated hours"
          inputMode="decimal"
          hint="For example 3.5"
        />
      ) : null}
      {typed.pricing === "fixed" ? (
        <>
          <TextField field={field("amount")} label={`Price (${currency})`} inputMode="decimal" />
          <label className="flex min-h-11 items-center gap-3 self-end">
            <input
              type="checkbox"
              name="less"
              defaultChecked={values.less}
              className="accent-accent h-5 w-5"
            />
            Deduct this from the price: something is no longer delivered
          </label>
        </>
      ) : null}
      {typed.pricing === "bonus" ? (
        <TextField
          field={field("worth")}
          label={`What it is worth (${currency}, optional)`}
          inputMode="decimal"
        />
      ) : null}
      <Select
        field={field("billing")}
        label="When it is invoiced"
        options={[
          ["on_approval", "When the client approves it"],
          ["on_delivery", "When it is delivered"],
          ["with_final", "With the final invoice"],
        ]}
      />
    </fieldset>
  );
}

export function DateFields(props: FieldsProps) {
  const { field } = props;
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">Dates</legend>
      <TextField
        field={field("days")}
        label="Working days it adds"
        inputMode="numeric"
        hint="Your days off aren't counted."
      />
      <Select
        field={field("movesFrom")}
        label="The first milestone that moves"
        options={aheadOf(props)}
      />
    </fieldset>
  );
}

/** The deliverable that is added, and those that are removed. */
export function DeliverableFields(props: FieldsProps) {
  const { values, deliverables, field } = props;
  return (
    <details open={values.addedTitle !== "" || values.dropped.length > 0}>
      <summary className="font-display inline-flex min-h-11 items-center text-xl underline decoration-1 underline-offset-4">
        Deliverables
      </summary>
      <div className="mt-3 grid gap-5 sm:grid-cols-2">
        <TextField
          field={field("addedTitle")}
          label="What is added (optional)"
          className="sm:col-span-2"
        />
        <TextField field={field("addedFormat")} label="Format" />
        <TextField field={field("addedAcceptance")} label="Accepted when" />
        <TextField field={field("addedQuantity")} label="Quantity" inputMode="numeric" />
        <TextField field={field("addedRounds")} label="Rounds" inputMode="numeric" />
        <Select
          field={field("addedMilestone")}
          label="Milestone"
          options={[["", "None"], ...aheadOf(props)]}
        />
        <fieldset className="sm:col-span-2">
          <legend className="text-sm font-semibold">No longer delivered</legend>
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
  );
}
