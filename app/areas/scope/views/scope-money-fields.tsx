import { Select, TextField } from "#app/platform/ui/field.tsx";
import { PREVIEW_EDGES, SILENCE_DAYS, RELEASE_TERMS } from "#app/areas/scope/rules/scope.ts";
import type { ScopeFields } from "./scope-fields.ts";
import type { TypedScope } from "./scope-schema.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";

type Props = { fields: ScopeFields; typed: TypedScope; currency: string };

/** Revisions, deposit, discount, and when the originals are released. */
export function MoneyFields({ fields, typed, currency }: Props) {
  const words = useWords(scopeWords).scopeMoneyFields;
  const hint = (kind: string | undefined) =>
    kind === "amount" ? words.inIn(currency) : words.asAPercentage;
  return (
    <>
      <fieldset className="grid gap-5 sm:grid-cols-3">
        <legend className="font-display mb-3 text-xl">{words.revisions}</legend>
        <TextField field={fields.revisionRounds} label={words.freeRounds} inputMode="numeric" />
        <Select
          field={fields.revisionPricing}
          label={words.afterThat}
          options={[
            ["hourly", words.byTheHour],
            ["fixed", words.fixedPriceEach],
          ]}
        />
        <TextField
          field={fields.revisionPrice}
          label={words.priceIn(currency)}
          inputMode="decimal"
        />
      </fieldset>
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="font-display mb-3 text-xl">{words.deposit}</legend>
        <Select
          field={fields.depositKind}
          label={words.deposit}
          options={[
            ["percent", words.percentage],
            ["amount", words.amount],
            ["none", words.noDeposit],
          ]}
        />
        <TextField
          field={fields.depositValue}
          label={words.howMuch}
          hint={hint(typed.depositKind)}
          inputMode="decimal"
        />
      </fieldset>
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="font-display mb-3 text-xl">{words.discount}</legend>
        <Select
          field={fields.discountKind}
          label={words.discount}
          options={[
            ["none", words.noDiscount],
            ["percent", words.percentage],
            ["amount", words.amount],
          ]}
        />
        <TextField
          field={fields.discountValue}
          label={words.howMuchOff}
          hint={hint(typed.discountKind)}
          inputMode="decimal"
        />
        <TextField
          field={fields.discountReason}
          label={words.whatItIsFor}
          hint={words.whatItIsForHint}
          maxLength={200}
          className="sm:col-span-2"
        />
      </fieldset>
      <OriginalsFields fields={fields} />
    </>
  );
}

function OriginalsFields({ fields }: Pick<Props, "fields">) {
  const words = useWords(scopeWords).scopeMoneyFields.originals;
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">{words.title}</legend>
      <Select
        field={fields.releaseTerms}
        label={words.released}
        hint={words.releasedHint}
        options={RELEASE_TERMS.map((terms) => [terms, words.terms[terms]])}
        className="sm:col-span-2"
      />
      <Select
        field={fields.previewEdge}
        label={words.previews}
        hint={words.previewsHint}
        options={PREVIEW_EDGES.map((edge) => [String(edge), words.edge(edge)])}
      />
      <Select
        field={fields.silenceDays}
        label={words.silence}
        hint={words.silenceHint}
        options={SILENCE_DAYS.map((days) => [String(days), words.silenceDays(days)])}
        className="sm:col-span-2"
      />
    </fieldset>
  );
}
