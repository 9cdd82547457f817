import type { FieldMetadata } from "@conform-to/react";
import { SWITCHED, WAYS, WAY_NAMES, type WayName } from "#app/areas/payments/ways/registry.ts";
import type { CurrencyAccount } from "#app/areas/workspaces/rules/accounts.ts";
import { Checkbox, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { studioWays } from "#app/words/en/studio-ways.ts";
import type { Settings } from "./find-money-page.server.ts";
import type { PartProps } from "./money-fields.tsx";

const FIRST: readonly (readonly [string, string])[] = [
  ["", "Best fit for each client"],
  ...WAY_NAMES.map((way) => [way, studioWays[way].choice] as const),
];

export function WayFields({ fields, page }: PartProps) {
  const { hasStripe } = page;
  return (
    <fieldset className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">Ways to pay</legend>
      {SWITCHED.map((way) => (
        <WaySwitch
          key={way}
          way={way}
          field={fields.ways}
          isReady={!WAYS[way].needsProvider || hasStripe}
        />
      ))}
      <TextField field={fields.accountHolder} label="Account holder" />
      <TextField
        field={fields.iban}
        label="IBAN"
        hint="If you have none, enter the account number."
        autoComplete="off"
      />
      <TextField
        field={fields.bic}
        label="BIC (optional)"
        hint="Or a routing number, or a sort code."
        autoComplete="off"
      />
      <Accounts rows={fields.accounts.getFieldList()} />
      <TextArea
        field={fields.paymentLinks}
        label="Other services (optional)"
        hint="One per line: a name and a link, with {amount}, {currency} and {reference} where they belong. PayPal: https://paypal.me/you/{amount}{currency}. You record the payments, or book them from a statement."
        className="sm:col-span-2"
      />
      <Select
        field={fields.firstWay}
        label="Which comes first?"
        options={FIRST}
        hint="Best fit: the code in countries that are used to it, otherwise the card page."
      />
      <div />
      <Checkbox
        field={fields.ownAmounts}
        label="Clients may choose the amount and pay in parts"
        className="sm:col-span-2"
      />
      <Checkbox
        field={fields.keepCards}
        label="Clients may save their card for the agreed payments"
        hint="Only with their consent. They are told three days before each charge, and can withdraw their consent at any time."
        className="sm:col-span-2"
      />
      <TextField
        field={fields.earlyRate}
        label="Early payment discount, in %"
        inputMode="decimal"
        hint="Not on deposits and final invoices. Clients who pay in time get a credit note for it."
      />
      <TextField field={fields.earlyDays} label="If paid within (days)" inputMode="numeric" />
    </fieldset>
  );
}

type SwitchProps = {
  way: WayName;
  field: FieldMetadata<string[], Settings>;
  /** Everything that it needs is set up. */
  isReady: boolean;
};

/** Whether clients are offered a way: one of several checkboxes with the same name. */
function WaySwitch({ way, field, isReady }: SwitchProps) {
  const id = `${field.id}-${way}`;
  const { label = "", missing } = studioWays[way].switch ?? {};
  const hint = isReady ? undefined : missing;
  return (
    <div className="sm:col-span-2">
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2">
        <input
          id={id}
          type="checkbox"
          name={field.name}
          value={way}
          className="accent-accent mt-1 h-5 w-5 shrink-0"
          defaultChecked={[field.initialValue].flat().includes(way)}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** Further accounts, each for invoices in one currency; an empty row is none. */
function Accounts({ rows }: { rows: FieldMetadata<CurrencyAccount>[] }) {
  return (
    <details className="sm:col-span-2" open={rows.length > 1}>
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        Accounts for other currencies
      </summary>
      <ol className="mt-2 space-y-4">
        {rows.map((row, index) => {
          const set = row.getFieldset();
          return (
            <li key={row.key}>
              <div
                role="group"
                aria-label={`Account ${index + 1}`}
                className="grid gap-4 sm:grid-cols-12"
              >
                <TextField
                  field={set.currency}
                  label="Currency"
                  maxLength={3}
                  placeholder="USD"
                  className="sm:col-span-2"
                />
                <TextField
                  field={set.iban}
                  label="IBAN or number"
                  autoComplete="off"
                  className="sm:col-span-4"
                />
                <TextField
                  field={set.bic}
                  label="BIC or routing"
                  autoComplete="off"
                  className="sm:col-span-3"
                />
                <TextField
                  field={set.accountHolder}
                  label="Holder, if different"
                  className="sm:col-span-3"
                />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="text-muted mt-2 text-xs">
        Invoices in one of these currencies show its account; all others show the one above. Save to
        get another row; clear a row to remove it.
      </p>
    </details>
  );
}
