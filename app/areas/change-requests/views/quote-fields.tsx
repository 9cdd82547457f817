import { Select, TextField, type FieldMeta } from "#app/platform/ui/field.tsx";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { ChangeStanding } from "#app/areas/change-requests/rules/offer-change.ts";
import type { QuoteFormProps } from "./quote-form-props.ts";
import type { QuoteValues } from "./quote-schema.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { changesWords, type ChangesWords } from "#words/studio/changes.ts";
import { Tick } from "#app/platform/ui/inputs.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";

type FieldsProps = QuoteFormProps & {
  typed: QuoteValues;
  field: (name: keyof QuoteValues) => FieldMeta;
};

/** How a change may be priced: by what was signed, else by a price that both sides agree on. */
function pricingsOf(
  { round, rule }: ChangeStanding,
  price: string,
  words: ChangesWords["pricings"],
): [string, string][] {
  const pricings: [string, string][] = [];
  if (round && round.used < round.included) pricings.push(["free_round", words.freeRound]);
  if (rule.pricing === "hourly" && rule.price > 0) pricings.push(["hourly", words.hourly(price)]);
  const isRuled = round && rule.pricing === "fixed";
  pricings.push(["fixed", isRuled ? words.fixedUpTo(price) : words.fixed]);
  pricings.push(["bonus", words.bonus]);
  return pricings;
}

const aheadOf = ({ milestones }: QuoteFormProps) =>
  milestones
    .filter(({ status }) => status !== "approved")
    .map(({ id, title }) => [id, title] as const);

export function PriceFields({ values, standing, currency, typed, field }: FieldsProps) {
  const language = useLanguage();
  const { quoteFields: words, pricings } = useWords(changesWords);
  const price = formatMoney(standing.rule.price, currency, language);
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="sr-only">{words.price}</legend>
      <Select
        field={field("pricing")}
        label={words.howItIsPriced}
        options={pricingsOf(standing, price, pricings)}
        className="sm:col-span-2"
      />
      {typed.pricing === "hourly" ? (
        <TextField
          field={field("hours")}
          label={words.estimatedHours}
          inputMode="decimal"
          hint={words.estimatedHoursHint}
        />
      ) : null}
      {typed.pricing === "fixed" ? (
        <>
          <TextField field={field("amount")} label={words.priceIn(currency)} inputMode="decimal" />
          <Tick name="less" defaultChecked={values.less} className="self-end">
            {words.deductThisFromThePrice}
          </Tick>
        </>
      ) : null}
      {typed.pricing === "bonus" ? (
        <TextField
          field={field("worth")}
          label={words.whatItIsWorthOptional(currency)}
          inputMode="decimal"
        />
      ) : null}
      <Select
        field={field("billing")}
        label={words.whenItIsInvoiced}
        options={[
          ["on_approval", words.whenTheClientApprovesIt],
          ["on_delivery", words.whenItIsDelivered],
          ["with_final", words.withTheFinalInvoice],
        ]}
      />
    </fieldset>
  );
}

export function DateFields(props: FieldsProps) {
  const words = useWords(changesWords).quoteFields;
  const { field } = props;
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">{words.dates}</legend>
      <TextField
        field={field("days")}
        label={words.workingDaysItAdds}
        inputMode="numeric"
        hint={words.workingDaysItAddsHint}
      />
      <Select
        field={field("movesFrom")}
        label={words.firstMilestoneThatMoves}
        options={aheadOf(props)}
      />
    </fieldset>
  );
}

/** The deliverable that is added, and those that are removed. */
export function DeliverableFields(props: FieldsProps) {
  const words = useWords(changesWords).quoteFields;
  const { values, deliverables, field } = props;
  return (
    <Fold
      summary={words.deliverables}
      open={values.addedTitle !== "" || values.dropped.length > 0}
      level="section"
    >
      <div className="mt-3 grid gap-5 sm:grid-cols-2">
        <TextField
          field={field("addedTitle")}
          label={words.whatIsAdded}
          className="sm:col-span-2"
        />
        <TextField field={field("addedFormat")} label={words.format} />
        <TextField field={field("addedAcceptance")} label={words.acceptedWhen} />
        <TextField field={field("addedQuantity")} label={words.quantity} inputMode="numeric" />
        <TextField field={field("addedRounds")} label={words.rounds} inputMode="numeric" />
        <Select
          field={field("addedMilestone")}
          label={words.milestone}
          options={[["", words.none], ...aheadOf(props)]}
        />
        <fieldset className="sm:col-span-2">
          <legend className="text-sm font-semibold">{words.noLongerDelivered}</legend>
          {deliverables
            .filter(({ status }) => status !== "accepted")
            .map(({ id, title }) => (
              <Tick key={id} name="dropped" value={id} defaultChecked={values.dropped.includes(id)}>
                {title}
              </Tick>
            ))}
        </fieldset>
      </div>
    </Fold>
  );
}
