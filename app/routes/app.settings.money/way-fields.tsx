import type { FieldMetadata } from "@conform-to/react";
import { SWITCHED, WAYS, WAY_NAMES, type WayName } from "#app/areas/payments/ways/registry.ts";
import type { CurrencyAccount } from "#app/areas/workspaces/rules/accounts.ts";
import { Checkbox, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { paymentWaysWords } from "#words/studio/payment-ways.ts";
import type { Settings } from "./find-money-page.server.ts";
import type { PartProps } from "./money-fields.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { Tick } from "#app/platform/ui/inputs.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";

export function WayFields({ fields, page }: PartProps) {
  const words = useWords(settingsWords).wayFields;
  const ways = useWords(paymentWaysWords);
  const { hasStripe } = page;
  const first: (readonly [string, string])[] = [
    ["", words.bestFit],
    ...WAY_NAMES.map((way) => [way, ways[way].choice] as const),
  ];
  return (
    <fieldset className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">{words.waysToPay}</legend>
      {SWITCHED.map((way) => (
        <WaySwitch
          key={way}
          way={way}
          field={fields.ways}
          isReady={!WAYS[way].needsProvider || hasStripe}
        />
      ))}
      <TextField field={fields.accountHolder} label={words.accountHolder} />
      <TextField field={fields.iban} label={words.iban} hint={words.ibanHint} autoComplete="off" />
      <TextField field={fields.bic} label={words.bic} hint={words.bicHint} autoComplete="off" />
      <Accounts rows={fields.accounts.getFieldList()} />
      <TextArea
        field={fields.paymentLinks}
        label={words.otherServices}
        hint={words.otherServicesHint}
        className="sm:col-span-2"
      />
      <Select
        field={fields.firstWay}
        label={words.whichComesFirst}
        options={first}
        hint={words.whichComesFirstHint}
      />
      <div />
      <Checkbox
        field={fields.ownAmounts}
        label={words.clientsMayChooseTheAmount}
        className="sm:col-span-2"
      />
      <Checkbox
        field={fields.keepCards}
        label={words.clientsMaySaveTheirCard}
        hint={words.clientsMaySaveTheirCardHint}
        className="sm:col-span-2"
      />
      <TextField
        field={fields.earlyRate}
        label={words.earlyPaymentDiscountIn}
        inputMode="decimal"
        hint={words.earlyPaymentDiscountInHint}
      />
      <TextField field={fields.earlyDays} label={words.ifPaidWithinDays} inputMode="numeric" />
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
  const { label = "", missing } = useWords(paymentWaysWords)[way].switch ?? {};
  const hint = isReady ? undefined : missing;
  return (
    <div className="sm:col-span-2">
      <Tick
        id={id}
        name={field.name}
        value={way}
        defaultChecked={[field.initialValue].flat().includes(way)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        {label}
      </Tick>
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
  const words = useWords(settingsWords).wayFields;
  return (
    <Fold
      summary={words.accountsForOtherCurrencies}
      open={rows.length > 1}
      className="sm:col-span-2"
    >
      <ol className="mt-2 space-y-4">
        {rows.map((row, index) => {
          const set = row.getFieldset();
          return (
            <li key={row.key}>
              <div
                role="group"
                aria-label={words.accountNumbered(index + 1)}
                className="grid gap-4 sm:grid-cols-12"
              >
                <TextField
                  field={set.currency}
                  label={words.currency}
                  maxLength={3}
                  placeholder="USD"
                  className="sm:col-span-2"
                />
                <TextField
                  field={set.iban}
                  label={words.ibanOrNumber}
                  autoComplete="off"
                  className="sm:col-span-4"
                />
                <TextField
                  field={set.bic}
                  label={words.bicOrRouting}
                  autoComplete="off"
                  className="sm:col-span-3"
                />
                <TextField
                  field={set.accountHolder}
                  label={words.holderIfDifferent}
                  className="sm:col-span-3"
                />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="text-muted mt-2 text-xs">{words.invoicesInOneOfThese}</p>
    </Fold>
  );
}
