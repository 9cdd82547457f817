import { Select, TextField } from "#app/platform/ui/field.tsx";
import type { ScopeFields } from "./scope-fields.ts";
import type { TypedScope } from "./scope-schema.ts";

type Props = { fields: ScopeFields; typed: TypedScope; currency: string };

/** Revisions, deposit and discount. */
export function MoneyFields({ fields, typed, currency }: Props) {
  const hint = (kind: string | undefined) =>
    kind === "amount" ? `In ${currency}` : "As a percentage of the price";
  return (
    <>
      <fieldset className="grid gap-5 sm:grid-cols-3">
        <legend className="font-display mb-3 text-xl">Revisions</legend>
        <TextField field={fields.revisionRounds} label="Free rounds" inputMode="numeric" />
        <Select
          field={fields.revisionPricing}
          label="After that"
          options={[
            ["hourly", "By the hour"],
            ["fixed", "A fixed price each"],
          ]}
        />
        <TextField field={fields.revisionPrice} label={`Price (${currency})`} inputMode="decimal" />
      </fieldset>
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="font-display mb-3 text-xl">Deposit</legend>
        <Select
          field={fields.depositKind}
          label="Deposit"
          options={[
            ["percent", "A percentage"],
            ["amount", "An amount"],
            ["none", "No deposit"],
          ]}
        />
        <TextField
          field={fields.depositValue}
          label="How much"
          hint={hint(typed.depositKind)}
          inputMode="decimal"
        />
      </fieldset>
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="font-display mb-3 text-xl">Discount</legend>
        <Select
          field={fields.discountKind}
          label="Discount"
          options={[
            ["none", "No discount"],
            ["percent", "A percentage"],
            ["amount", "An amount"],
          ]}
        />
        <TextField
          field={fields.discountValue}
          label="How much off"
          hint={hint(typed.discountKind)}
          inputMode="decimal"
        />
        <TextField
          field={fields.discountReason}
          label="What it is for"
          hint="Your client reads it."
          maxLength={200}
          className="sm:col-span-2"
        />
      </fieldset>
    </>
  );
}
