import type { MinorUnits } from "#app/kernel/money.ts";
import { Form } from "@remix-run/react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

type Mapping = {
  bookedOn: number;
  amount: MinorUnits;
  currency: number;
  payer: number;
  text: number;
  dateFormat: string;
};
const FIELDS = ["bookedOn", "amount", "currency", "payer", "text"] as const;

/**
 * Asks for the column mapping of a new bank's CSV, which is stored for files with the same header.
 */
export function CsvColumns({
  head,
  samples,
  guess,
  csv,
}: {
  head: string[];
  samples: string[][];
  guess: Mapping;
  csv: string;
}) {
  const words = useWords(paymentsWords).csvColumns;
  return (
    <section aria-labelledby="columns" className="border-accent-ink mb-12 border-l-4 pl-5">
      <SectionHead id="columns">{words.whichColumnIsWhat}</SectionHead>
      <p className="text-muted mt-1 mb-4 text-sm">{words.youOnlyNeedToSay}</p>
      <Form method="post">
        <input type="hidden" name="csv" value={csv} />
        <div className="grid gap-4 sm:grid-cols-3">
          {FIELDS.map((name) => (
            <div key={name}>
              <Label htmlFor={name}>{words.fields[name]}</Label>
              <SelectInput id={name} name={name} defaultValue={String(guess[name])}>
                <option value="-1">{words.notInThisFile}</option>
                {head.map((column, index) => (
                  <option key={index} value={index}>
                    {`${column}${samples[0]?.[index] ? ` (${samples[0][index].slice(0, 24)})` : ""}`}
                  </option>
                ))}
              </SelectInput>
            </div>
          ))}
          <div>
            <Label htmlFor="dateFormat">{words.dateFormat}</Label>
            <SelectInput id="dateFormat" name="dateFormat" defaultValue={guess.dateFormat}>
              <option value="ymd">{words.dayFirst}</option>
              <option value="mdy">{words.monthFirst}</option>
            </SelectInput>
          </div>
        </div>
        <Button name="intent" value="read-csv" tone="main" className="mt-4">
          {words.readTheLines}
        </Button>
      </Form>
    </section>
  );
}
