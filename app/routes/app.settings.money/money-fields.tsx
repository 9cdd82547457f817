import type { FieldMetadata } from "@conform-to/react";
import type { CurrencyAccount } from "#app/areas/workspaces/rules/accounts.ts";
import { Checkbox, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import type { MoneyPage, Settings } from "./find-money-page.server.ts";

type PartProps = {
  fields: Required<{ [Key in keyof Settings]: FieldMetadata<Settings[Key], Settings> }>;
  page: MoneyPage;
};

const TAXES = [
  ["standard", "Tax at a rate"],
  ["exempt", "Exempt (small business, for one)"],
  ["outside_scope", "No tax is charged"],
  ["zero", "Zero-rated"],
] as const;

const FIRST = [
  ["", "What suits best"],
  ["card", "By card"],
  ["app", "From the bank app"],
  ["transfer", "Bank transfer"],
  ["other", "Other services"],
  ["cash", "Cash"],
] as const;

export function IssuerFields({ fields, page }: PartProps) {
  const { countries } = page;
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">Who issues the invoices</legend>
      <TextField field={fields.legalName} label="Name" className="sm:col-span-2" />
      <TextArea field={fields.address} label="Address" className="sm:col-span-2" />
      <Select field={fields.country} label="Country" options={countries} />
      <TextField field={fields.email} label="Email for answers" type="email" />
      <TextField field={fields.taxId} label="Tax id (optional)" />
      <TextField field={fields.vatId} label="VAT id (optional)" />
      <TextField
        field={fields.registration}
        label="Registration (optional)"
        hint="What your law wants beside the name: SIREN, KvK, company number."
        className="sm:col-span-2"
      />
    </fieldset>
  );
}

export function TaxFields({ fields, page }: PartProps) {
  const { preset, currency } = page;
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">Tax and numbers</legend>
      {preset ? (
        <div className="sm:col-span-2">
          <Select
            field={fields.preset}
            label="Take the tax from your country's rules"
            options={preset.choices}
            hint={`A help, no advice; rates as of today. Deposits: ${preset.deposit}. ${preset.hint}`}
          />
        </div>
      ) : null}
      <Select field={fields.taxCategory} label="Tax" options={TAXES} />
      <TextField field={fields.taxRate} label="Rate in %" inputMode="decimal" />
      <TextField
        field={fields.taxReason}
        label="Why there is none"
        hint="Printed on the invoice wherever no tax is charged."
        className="sm:col-span-2"
      />
      <TextField
        field={fields.invoicePattern}
        label="Invoice numbers"
        hint="{year}, {month} and {number}, such as {year}/{month}/{number}."
      />
      <TextField
        field={fields.creditPattern}
        label="Credit notes (optional)"
        hint="A series of its own, such as K/{year}/{number}; empty for the invoices' series."
      />
      <TextField field={fields.paymentTermDays} label="Payment term in days" inputMode="numeric" />
      <TextField
        field={fields.withholdingRate}
        label="Withheld by business clients at home, in %"
        inputMode="decimal"
        hint={
          preset?.withholding ||
          "0 unless your law asks your clients to keep a part for the tax office."
        }
      />
      <TextField
        field={fields.hourlyRate}
        label={`Hourly rate (${currency})`}
        inputMode="decimal"
      />
      <TextField
        field={fields.reminderDays}
        label="Remind payers, in days from the due day (optional)"
        hint="“-3 0 7 14” reminds three days before, on the day, and one and two weeks after; friendly first. Nobody is reminded of what is paid, on its way or announced. Empty: no reminders."
        className="sm:col-span-2"
      />
      <TextField
        field={fields.lateRate}
        label="Late interest by your terms, in % a year"
        inputMode="decimal"
        hint="0 for what the law gives between businesses. Only what your client has signed; it is proposed to you, never added by itself."
      />
      <TextField field={fields.lateFee} label={`… and a fee (${currency})`} inputMode="decimal" />
      <TextArea
        field={fields.invoiceNote}
        label="Foot of every invoice (optional)"
        className="sm:col-span-2"
      />
    </fieldset>
  );
}

export function WayFields({ fields, page }: PartProps) {
  const { hasStripe } = page;
  return (
    <fieldset className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">Ways to pay</legend>
      <Checkbox
        field={fields.cardEnabled}
        label="By card, through Stripe"
        hint={
          hasStripe
            ? ""
            : "Offered as soon as a Stripe account is connected, under Settings → Card payments."
        }
        className="sm:col-span-2"
      />
      <Checkbox
        field={fields.transferEnabled}
        label="By bank transfer, and by a code that bank apps read"
        className="sm:col-span-2"
      />
      <TextField field={fields.accountHolder} label="Account holder" />
      <TextField
        field={fields.iban}
        label="IBAN"
        hint="Where there is none: the account’s number."
        autoComplete="off"
      />
      <TextField
        field={fields.bic}
        label="BIC (optional)"
        hint="Or a routing number, or a sort code."
        autoComplete="off"
      />
      <Accounts rows={fields.accounts.getFieldList()} />
      <Checkbox
        field={fields.cashEnabled}
        label="In cash, recorded by you"
        className="sm:col-span-2"
      />
      <TextArea
        field={fields.paymentLinks}
        label="Other services (optional)"
        hint="One in a line: a name and a link, with {amount}, {currency} and {reference} where they belong. PayPal: https://paypal.me/you/{amount}{currency}. You record what comes, or book it from a statement."
        className="sm:col-span-2"
      />
      <Select
        field={fields.firstWay}
        label="Which stands first?"
        options={FIRST}
        hint="What suits best: the code in countries that are used to it, else the card page."
      />
      <div />
      <Checkbox
        field={fields.ownAmounts}
        label="Clients may pay an amount of their own, in parts"
        className="sm:col-span-2"
      />
      <Checkbox
        field={fields.keepCards}
        label="Clients may have their card kept for the agreed payments"
        hint="Only with their consent. They are told three days before each charge, and can withdraw it at any time."
        className="sm:col-span-2"
      />
      <TextField
        field={fields.earlyRate}
        label="Discount for paying early, in %"
        inputMode="decimal"
        hint="Not on deposits and final invoices. Clients who pay in time get a credit note for it."
      />
      <TextField field={fields.earlyDays} label="… within so many days" inputMode="numeric" />
    </fieldset>
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
                  label="Holder, if another"
                  className="sm:col-span-3"
                />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="text-muted mt-2 text-xs">
        Invoices in a currency name its account; all others the one above. Save to get another row;
        empty a row to remove it.
      </p>
    </details>
  );
}
