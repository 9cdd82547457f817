import type { MinorUnits } from "#app/kernel/money.ts";
import { Form } from "@remix-run/react";

type Mapping = {
  bookedOn: number;
  amount: MinorUnits;
  currency: number;
  payer: number;
  text: number;
  dateFormat: string;
};
const FIELDS = [
  ["bookedOn", "Date"],
  ["amount", "Amount"],
  ["currency", "Currency"],
  ["payer", "Who paid"],
  ["text", "Reference or text"],
] as const;

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
  return (
    <section aria-labelledby="columns" className="border-accent mb-12 border-l-4 pl-5">
      <h2 id="columns" className="text-xl">
        Which column is what?
      </h2>
      <p className="text-muted mt-1 mb-4 text-sm">You only need to say this once for each bank.</p>
      <Form method="post">
        <input type="hidden" name="csv" value={csv} />
        <div className="grid gap-4 sm:grid-cols-3">
          {FIELDS.map(([name, label]) => (
            <div key={name}>
              <label htmlFor={name} className="mb-1 block text-sm font-semibold">
                {label}
              </label>
              <select id={name} name={name} className="field" defaultValue={String(guess[name])}>
                <option value="-1">Not in this file</option>
                {head.map((column, index) => (
                  <option key={index} value={index}>
                    {`${column}${samples[0]?.[index] ? ` (${samples[0][index].slice(0, 24)})` : ""}`}
                  </option>
                ))}
              </select>
            </div>
          ))}
          <div>
            <label htmlFor="dateFormat" className="mb-1 block text-sm font-semibold">
              Date format
            </label>
            <select
              id="dateFormat"
              name="dateFormat"
              className="field"
              defaultValue={guess.dateFormat}
            >
              <option value="ymd">2026-11-22, 22.11.2026 or 22/11/2026</option>
              <option value="mdy">11/22/2026, month first</option>
            </select>
          </div>
        </div>
        <button name="intent" value="read-csv" className="button mt-4" data-tone="main">
          Read the lines
        </button>
      </Form>
    </section>
  );
}
