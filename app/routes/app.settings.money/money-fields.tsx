import type { FieldMetadata } from "@conform-to/react";
import { Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import type { MoneyPage, Settings } from "./find-money-page.server.ts";

export type PartProps = {
  fields: Required<{ [Key in keyof Settings]: FieldMetadata<Settings[Key], Settings> }>;
  page: MoneyPage;
};

const TAXES = [
  ["standard", "Tax at a rate"],
  ["exempt", "Exempt (as a small business, for example)"],
  ["outside_scope", "No tax is charged"],
  ["zero", "Zero-rated"],
] as const;

export function IssuerFields({ fields, page }: PartProps) {
  const { countries } = page;
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">Who issues the invoices</legend>
      <TextField field={fields.legalName} label="Name" className="sm:col-span-2" />
      <TextArea field={fields.address} label="Address" className="sm:col-span-2" />
      <Select field={fields.country} label="Country" options={countries} />
      <TextField field={fields.email} label="Reply-to email" type="email" />
      <TextField field={fields.taxId} label="Tax id (optional)" />
      <TextField field={fields.vatId} label="VAT id (optional)" />
      <TextField
        field={fields.registration}
        label="Registration (optional)"
        hint="What the law requires next to your name: SIREN, KvK, company number."
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
            label="Use your country's tax rules"
            options={preset.choices}
            hint={`A starting point, not advice; rates as of today. Deposits: ${preset.deposit}. ${preset.hint}`}
          />
        </div>
      ) : null}
      <Select field={fields.taxCategory} label="Tax" options={TAXES} />
      <TextField field={fields.taxRate} label="Rate in %" inputMode="decimal" />
      <TextField
        field={fields.taxReason}
        label="Why no tax is charged"
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
        hint="A separate series, such as K/{year}/{number}. Leave empty to use the invoice series."
      />
      <TextField field={fields.paymentTermDays} label="Payment term in days" inputMode="numeric" />
      <TextField
        field={fields.withholdingRate}
        label="Withheld by business clients in your country, in %"
        inputMode="decimal"
        hint={
          preset?.withholding ||
          "0 unless the law requires your clients to withhold a part for the tax office."
        }
      />
      <TextField
        field={fields.hourlyRate}
        label={`Hourly rate (${currency})`}
        inputMode="decimal"
      />
      <TextField
        field={fields.reminderDays}
        label="Payment reminders, in days from the due date (optional)"
        hint="“-3 0 7 14” reminds three days before, on the day, and one and two weeks after, in a friendly tone at first. No reminders are sent for what is paid, on its way or reported as sent. Leave empty for no reminders."
        className="sm:col-span-2"
      />
      <TextField
        field={fields.lateRate}
        label="Late interest under your terms, in % per year"
        inputMode="decimal"
        hint="0 for the statutory rate between businesses. Enter only what your client has signed. It is suggested to you, never added automatically."
      />
      <TextField field={fields.lateFee} label={`… and a fee (${currency})`} inputMode="decimal" />
      <TextArea
        field={fields.invoiceNote}
        label="Invoice footer (optional)"
        className="sm:col-span-2"
      />
    </fieldset>
  );
}
