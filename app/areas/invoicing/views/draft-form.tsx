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

type Props = {
  draft: DraftValues;
  result: unknown;
  currency: string;
  homeCurrency: string;
  taxes: readonly (readonly [string, string])[];
  problem: string | null;
  children?: ReactNode;
};

const UNITS = [
  ["C62", "pieces"],
  ["HUR", "hours"],
  ["DAY", "days"],
  ["MON", "months"],
] as const;
const TIMES = [
  ["once", "Once"],
  ["monthly", "Every month"],
  ["quarterly", "Every quarter"],
] as const;

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
  const [form, fields] = useForm<DraftValues>({
    id: "draft",
    lastResult: result as never,
    defaultValue: draft,
  });
  const rows = fields.lines.getFieldList();
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-4xl space-y-10">
      <button
        name="intent"
        value="save-draft"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
      />
      <input type="hidden" name="revision" value={draft.revision} />
      <FormError errors={problem ? [problem] : form.errors} id={form.errorId} />
      <TextField field={fields.title} label="What is it for?" className="max-w-xl" />
      <fieldset>
        <legend className="font-display mb-3 text-xl">Lines</legend>
        <FieldError field={fields.lines} />
        <ol>
          {rows.map((row, index) => (
            <li key={row.key} className="border-line border-t py-4">
              <LineFields row={row} index={index} currency={currency} taxes={taxes} />
              {rows.length > 1 ? (
                <button
                  {...form.remove.getButtonProps({ name: fields.lines.name, index })}
                  className="button mt-2"
                  data-tone="quiet"
                  aria-label={`Remove line ${index + 1}`}
                >
                  Remove
                </button>
              ) : null}
            </li>
          ))}
        </ol>
        <div className="mt-4 flex flex-wrap items-center gap-x-8 gap-y-3">
          <button
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
            className="button"
          >
            Add a line
          </button>
          <Checkbox field={fields.includesTax} label="The prices include tax" />
        </div>
      </fieldset>
      <WhenFields fields={fields} />
      <fieldset className="grid gap-5 sm:grid-cols-3">
        <legend className="font-display mb-3 text-xl">Other details</legend>
        <TextField field={fields.buyerReference} label="The client's order number (optional)" />
        <TextField
          field={fields.withholding}
          label="Withheld by the client, in % of the net"
          inputMode="decimal"
          hint="0 unless the law requires your client to withhold tax."
        />
        {currency === homeCurrency ? null : (
          <TextField
            field={fields.exchangeRate}
            label={`One ${currency} in ${homeCurrency}`}
            inputMode="decimal"
            hint="The rate your tax office accepts for that day."
          />
        )}
        <TextArea field={fields.note} label="Note (optional)" className="sm:col-span-3" />
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <button name="intent" value="save-draft" className="button" data-tone="main">
          Save and show the invoice
        </button>
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
  const set = row.getFieldset();
  return (
    <div role="group" aria-label={`Line ${index + 1}`} className="grid gap-4 sm:grid-cols-12">
      <TextField field={set.description} label="Description" className="sm:col-span-12" />
      <TextField
        field={set.quantity}
        label="Quantity"
        inputMode="decimal"
        className="sm:col-span-2"
      />
      <Select field={set.unit} label="Unit" options={UNITS} className="sm:col-span-2" />
      <TextField
        field={set.price}
        label={`Unit price (${currency})`}
        inputMode="decimal"
        className="sm:col-span-3"
      />
      <Select field={set.tax} label="Tax" options={taxes} className="sm:col-span-5" />
    </div>
  );
}

type Fields = Required<{
  [Key in keyof DraftValues]: FieldMetadata<DraftValues[Key], DraftValues>;
}>;

function WhenFields({ fields }: { fields: Fields }) {
  return (
    <fieldset className="grid gap-5 sm:grid-cols-3">
      <legend className="font-display mb-3 text-xl">When</legend>
      <Select field={fields.recurrence} label="How often" options={TIMES} />
      <TextField field={fields.nextOn} label="First date, if it recurs" type="date" />
      <TextField
        field={fields.suppliedOn}
        label="Day of supply"
        type="date"
        hint="Leave empty to use the day it is issued."
      />
      <TextField field={fields.dueDays} label="Days to pay" inputMode="numeric" />
      <Checkbox
        field={fields.issuesItself}
        label="Issue recurring invoices automatically on their date"
        hint="Otherwise each one waits on the project page until you issue it."
        className="sm:col-span-2"
      />
    </fieldset>
  );
}
