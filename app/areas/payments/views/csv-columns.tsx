import { Form } from "@remix-run/react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

const FIELDS = ["bookedOn", "amount", "currency", "payer", "text", "state"] as const;
const SIGNS = ["unknown", "minus", "all-in"] as const;

export type ColumnsToChoose = {
  head: string[];
  samples: string[][];
  guess: Record<(typeof FIELDS)[number] | "direction" | "debit", number> & {
    dateFormat: string;
    sign: (typeof SIGNS)[number];
  };
  csv: string;
  /** It was sent without saying which lines are money that came in. */
  isUnknown: boolean;
};

/**
 * Asks for the column mapping of a new bank's CSV, and how it tells what came in from what went
 * out; both are stored for files with the same header.
 */
export function CsvColumns(columns: ColumnsToChoose) {
  const { guess, csv, isUnknown } = columns;
  const words = useWords(paymentsWords).csvColumns;
  return (
    <section aria-labelledby="columns" className="border-accent-ink mb-12 border-l-4 pl-5">
      <SectionHead id="columns">{words.whichColumnIsWhat}</SectionHead>
      <p className="text-muted mt-1 mb-4 text-sm">{words.youOnlyNeedToSay}</p>
      <Form method="post">
        <input type="hidden" name="csv" value={csv} />
        <div className="grid gap-4 sm:grid-cols-3">
          {FIELDS.map((name) => (
            <ColumnSelect key={name} name={name} columns={columns} />
          ))}
          <div>
            <Label htmlFor="dateFormat">{words.dateFormat}</Label>
            <SelectInput id="dateFormat" name="dateFormat" defaultValue={guess.dateFormat}>
              <option value="ymd">{words.dayFirst}</option>
              <option value="mdy">{words.monthFirst}</option>
            </SelectInput>
          </div>
        </div>
        <fieldset className="mt-6">
          <legend className="font-semibold">{words.whichCameIn}</legend>
          <p id="came-in-hint" className="text-muted mt-1 mb-3 max-w-[62ch] text-sm">
            {words.nothingIsBookedUntil}
          </p>
          {isUnknown ? (
            <p id="came-in-error" role="alert" className="text-bad mb-3">
              {words.sayWhichCameIn}
            </p>
          ) : null}
          <div className="grid gap-4 sm:grid-cols-3">
            <ColumnSelect name="direction" columns={columns} />
            <ColumnSelect name="debit" columns={columns} />
            <div>
              <Label htmlFor="sign">{words.sign}</Label>
              <SelectInput
                id="sign"
                name="sign"
                defaultValue={guess.sign}
                aria-invalid={isUnknown || undefined}
                aria-describedby={isUnknown ? "came-in-error" : "came-in-hint"}
              >
                {SIGNS.map((sign) => (
                  <option key={sign} value={sign}>
                    {words.signs[sign]}
                  </option>
                ))}
              </SelectInput>
            </div>
          </div>
        </fieldset>
        <Button name="intent" value="read-csv" tone="main" className="mt-6">
          {words.readTheLines}
        </Button>
      </Form>
    </section>
  );
}

type Field = (typeof FIELDS)[number] | "direction" | "debit";

function ColumnSelect({ name, columns }: { name: Field; columns: ColumnsToChoose }) {
  const words = useWords(paymentsWords).csvColumns;
  const { head, samples, guess } = columns;
  const sampleOf = (index: number) => samples.map((row) => row[index]).find(Boolean) ?? "";
  return (
    <div>
      <Label htmlFor={name}>{words.fields[name]}</Label>
      <SelectInput id={name} name={name} defaultValue={String(guess[name])}>
        <option value="-1">{words.notInThisFile}</option>
        {head.map((column, index) => (
          <option key={index} value={index}>
            {`${column}${sampleOf(index) ? ` (${sampleOf(index).slice(0, 24)})` : ""}`}
          </option>
        ))}
      </SelectInput>
    </div>
  );
}
