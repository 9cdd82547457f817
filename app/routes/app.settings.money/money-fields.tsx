import type { FieldMetadata } from "@conform-to/react";
import { Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import type { MoneyPage, Settings } from "./find-money-page.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { settingsWords } from "#words/studio/settings.ts";

export type PartProps = {
  fields: Required<{ [Key in keyof Settings]: FieldMetadata<Settings[Key], Settings> }>;
  page: MoneyPage;
};

export function IssuerFields({ fields, page }: PartProps) {
  const words = useWords(settingsWords).moneyFields;
  const { countries } = page;
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">{words.whoIssuesTheInvoices}</legend>
      <TextField field={fields.legalName} label={words.name} className="sm:col-span-2" />
      <TextArea field={fields.address} label={words.address} className="sm:col-span-2" />
      <Select field={fields.country} label={words.country} options={countries} />
      <TextField field={fields.email} label={words.replyToEmail} type="email" />
      <TextField field={fields.taxId} label={words.taxId} />
      <TextField field={fields.vatId} label={words.vatId} />
      <TextField
        field={fields.registration}
        label={words.registration}
        hint={words.registrationHint}
        className="sm:col-span-2"
      />
    </fieldset>
  );
}

export function TaxFields({ fields, page }: PartProps) {
  const words = useWords(settingsWords).moneyFields;
  const { preset, currency } = page;
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="font-display mb-3 text-xl">{words.taxAndNumbers}</legend>
      {preset ? (
        <div className="sm:col-span-2">
          <Select
            field={fields.preset}
            label={words.useYourCountrysTaxRules}
            options={preset.choices}
            hint={words.startingPointNotAdviceRates(preset.deposit, preset.hint)}
          />
        </div>
      ) : null}
      <Select field={fields.taxCategory} label={words.tax} options={Object.entries(words.taxes)} />
      <TextField field={fields.taxRate} label={words.rateIn} inputMode="decimal" />
      <TextField
        field={fields.taxReason}
        label={words.whyNoTaxIsCharged}
        hint={words.whyNoTaxIsChargedHint}
        className="sm:col-span-2"
      />
      <TextField
        field={fields.invoicePattern}
        label={words.invoiceNumbers}
        hint={words.invoiceNumbersHint}
      />
      <TextField
        field={fields.creditPattern}
        label={words.creditNotes}
        hint={words.creditNotesHint}
      />
      <TextField
        field={fields.paymentTermDays}
        label={words.paymentTermInDays}
        inputMode="numeric"
      />
      <TextField
        field={fields.withholdingRate}
        label={words.withheldByBusinessClients}
        inputMode="decimal"
        hint={preset?.withholding || words.unlessTheLawRequires}
      />
      <TextField
        field={fields.hourlyRate}
        label={words.hourlyRateIn(currency)}
        inputMode="decimal"
      />
      <TextField
        field={fields.reminderDays}
        label={words.paymentRemindersInDays}
        hint={words.paymentRemindersInDaysHint}
        className="sm:col-span-2"
      />
      <TextField
        field={fields.lateRate}
        label={words.lateInterestUnderYourTerms}
        inputMode="decimal"
        hint={words.lateInterestUnderYourTermsHint}
      />
      <TextField field={fields.lateFee} label={words.andAFee(currency)} inputMode="decimal" />
      <TextArea field={fields.invoiceNote} label={words.invoiceFooter} className="sm:col-span-2" />
    </fieldset>
  );
}
