import { getFormProps, useForm, type FieldMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import {
  Checkbox,
  FieldError,
  FormError,
  Select,
  TextArea,
  TextField,
} from "#app/platform/ui/field.tsx";
import type { DraftValues } from "./draft-schema.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { invoicingWords } from "#words/studio/invoicing.ts";
import { Button, DefaultSubmit } from "#app/platform/ui/button.tsx";

type Props = {
  draft: DraftValues;
  result: unknown;
  currency: string;
  homeCurrency: string;
  taxes: readonly (readonly [string, string])[];
  problem: string | null;
  children?: ReactNode;
};

/** The form for an invoice written by hand: lines, dates and words. Works without scripts. */
export function DraftForm({
  draft,
  result,
  currency,
  homeCurrency,
  taxes,
  problem,
  children,
}: Props) {
  const words = useWords(invoicingWords).draftForm;
  const [form, fields] = useForm<DraftValues>({
    id: "draft",
    lastResult: result as never,
    defaultValue: draft,
  });
  const rows = fields.lines.getFieldList();
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-4xl space-y-10">
      <DefaultSubmit intent="save-draft" />
      <input type="hidden" name="revision" value={draft.revision} />
      <FormError errors={problem ? [problem] : form.errors} id={form.errorId} />
      <TextField field={fields.title} label={words.whatIsItFor} className="max-w-xl" />
      <fieldset>
        <legend className="font-display mb-3 text-xl">{words.lines}</legend>
        <FieldError field={fields.lines} />
        <ol>
          {rows.map((row, index) => (
            <li key={row.key} className="border-line border-t py-4">
              <LineFields row={row} index={index} currency={currency} taxes={taxes} />
              {rows.length > 1 ? (
                <Button
                  {...form.remove.getButtonProps({ name: fields.lines.name, index })}
                  aria-label={words.removeLineNumbered(index + 1)}
                  tone="quiet"
                  className="mt-2"
                >
                  {words.remove}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
        <div className="mt-4 flex flex-wrap items-center gap-x-8 gap-y-3">
          <Button
            {...form.insert.getButtonProps({
              name: fields.lines.name,
              defaultValue: {
                quantity: "1",
                unit: "C62",
                tax: "usual",
                price: "",
                description: "",
              },
            })}
          >
            {words.addALine}
          </Button>
          <Checkbox field={fields.includesTax} label={words.pricesIncludeTax} />
        </div>
      </fieldset>
      <WhenFields fields={fields} />
      <fieldset className="grid gap-5 sm:grid-cols-3">
        <legend className="font-display mb-3 text-xl">{words.otherDetails}</legend>
        <TextField field={fields.buyerReference} label={words.clientsOrderNumber} />
        <TextField
          field={fields.withholding}
          label={words.withheldByTheClient}
          inputMode="decimal"
          hint={words.withheldByTheClientHint}
        />
        {currency === homeCurrency ? null : (
          <TextField
            field={fields.exchangeRate}
            label={words.oneInIn(currency, homeCurrency)}
            inputMode="decimal"
            hint={words.rateYourTaxOfficeAccepts}
          />
        )}
        <TextArea field={fields.note} label={words.note} className="sm:col-span-3" />
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="save-draft" tone="main">
          {words.saveAndShowTheInvoice}
        </Button>
        {children}
      </div>
    </Form>
  );
}

type LineProps = Pick<Props, "currency" | "taxes"> & {
  row: FieldMetadata<DraftValues["lines"][number], DraftValues>;
  index: number;
};

function LineFields({ row, index, currency, taxes }: LineProps) {
  const words = useWords(invoicingWords).draftForm;
  const set = row.getFieldset();
  return (
    <div
      role="group"
      aria-label={words.lineNumbered(index + 1)}
      className="grid gap-4 sm:grid-cols-12"
    >
      <TextField field={set.description} label={words.description} className="sm:col-span-12" />
      <TextField
        field={set.quantity}
        label={words.quantity}
        inputMode="decimal"
        className="sm:col-span-2"
      />
      <Select
        field={set.unit}
        label={words.unit}
        options={Object.entries(words.units)}
        className="sm:col-span-2"
      />
      <TextField
        field={set.price}
        label={words.unitPriceIn(currency)}
        inputMode="decimal"
        className="sm:col-span-3"
      />
      <Select field={set.tax} label={words.tax} options={taxes} className="sm:col-span-5" />
    </div>
  );
}

type Fields = Required<{
  [Key in keyof DraftValues]: FieldMetadata<DraftValues[Key], DraftValues>;
}>;

function WhenFields({ fields }: { fields: Fields }) {
  const words = useWords(invoicingWords).draftForm;
  return (
    <fieldset className="grid gap-5 sm:grid-cols-3">
      <legend className="font-display mb-3 text-xl">{words.when}</legend>
      <Select
        field={fields.recurrence}
        label={words.howOften}
        options={Object.entries(words.times)}
      />
      <TextField field={fields.nextOn} label={words.firstDateIfItRecurs} type="date" />
      <TextField
        field={fields.suppliedOn}
        label={words.dayOfSupply}
        type="date"
        hint={words.dayOfSupplyHint}
      />
      <TextField field={fields.dueDays} label={words.daysToPay} inputMode="numeric" />
      <Checkbox
        field={fields.issuesItself}
        label={words.issueRecurringInvoices}
        hint={words.issueRecurringInvoicesHint}
        className="sm:col-span-2"
      />
    </fieldset>
  );
}
