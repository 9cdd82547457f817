import { Form } from "@remix-run/react";
import type { BankDesk } from "#app/areas/payments/queries/list-bank-lines.server.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";

/** Before the id of a paid invoice that the money came beyond. */
export const BEYOND = "beyond ";

const SURE = { exact: "Fits exactly", likely: "Probably", weak: "Perhaps" } as const;

/** What came in and isn't settled, each with what it probably pays and why; the exact ones in one go. */
export function BankLines({ desk, unchosen }: { desk: BankDesk; unchosen: string | null }) {
  const { lines, open, paid, ignored } = desk;
  const exact = lines.filter(({ match }) => match?.confidence === "exact").length;
  return (
    <>
      <section aria-labelledby="lines">
        <div className="border-ink mb-1 flex flex-wrap items-end justify-between gap-4 border-b pb-2">
          <h2 id="lines" className="text-xl">
            To be settled
          </h2>
          {exact > 1 ? (
            <Form method="post">
              <button
                name="intent"
                value="book-exact-lines"
                className="button"
                data-tone="main"
              >{`Book the ${exact} that fit exactly`}</button>
            </Form>
          ) : null}
        </div>
        {lines.length === 0 ? (
          <p className="text-muted py-3">
            Nothing waits here. Read a statement, and what isn't matched will stand here until it is
            settled.
          </p>
        ) : null}
        <ul>
          {lines.map((line) => {
            const fitting = open.filter(({ currency }) => currency === line.currency);
            const proposed = line.match?.invoiceIds[0] ?? "";
            const named = open.filter(({ id }) => line.match?.invoiceIds.includes(id));
            return (
              <li
                key={line.id}
                className="border-line grid gap-x-8 gap-y-3 border-b py-4 lg:grid-cols-2"
              >
                <div className="min-w-0">
                  <p className="flex justify-between gap-6">
                    <span className="min-w-0 font-semibold break-words">
                      {line.payer || "Unknown payer"}
                    </span>
                    <span className="figures whitespace-nowrap">
                      {formatMoney(line.amount, line.currency, "en")}
                    </span>
                  </p>
                  <p className="text-muted text-sm break-words">{`${formatPlainDay(line.bookedOn, "en")}${line.text ? `: ${line.text}` : ""}`}</p>
                  <p className="mt-1 text-sm">
                    {line.match
                      ? `${SURE[line.match.confidence]}: ${named.map(({ number, client }) => `${number}, ${client}`).join("; ")} (${line.match.reason})`
                      : "No open invoice fits."}
                  </p>
                </div>
                <Form method="post" className="flex flex-wrap items-end gap-3 self-end">
                  <input type="hidden" name="lineId" value={line.id} />
                  {line.match && line.match.invoiceIds.length > 1 ? (
                    line.match.invoiceIds.map((id) => (
                      <input key={id} type="hidden" name="invoiceId" value={id} />
                    ))
                  ) : (
                    <div className="min-w-52 flex-1">
                      <label
                        htmlFor={`invoice-${line.id}`}
                        className="mb-1 block text-sm font-semibold"
                      >
                        Pays
                      </label>
                      {unchosen === line.id ? (
                        <p id={`invoice-${line.id}-error`} className="text-bad text-sm">
                          Choose the invoice that it pays.
                        </p>
                      ) : null}
                      <select
                        id={`invoice-${line.id}`}
                        name="invoiceId"
                        className="field"
                        defaultValue={proposed}
                        autoFocus={unchosen === line.id}
                        aria-invalid={unchosen === line.id || undefined}
                        aria-describedby={
                          unchosen === line.id ? `invoice-${line.id}-error` : undefined
                        }
                      >
                        <option value="">Choose an invoice</option>
                        {fitting.map((invoice) => (
                          <option
                            key={invoice.id}
                            value={invoice.id}
                          >{`${invoice.number}, ${invoice.client}, ${formatMoney(invoice.open, invoice.currency, "en")}`}</option>
                        ))}
                        <PaidOptions
                          invoices={paid.filter(({ currency }) => currency === line.currency)}
                        />
                      </select>
                    </div>
                  )}
                  <button name="intent" value="book-bank-line" className="button">
                    Book it
                  </button>
                  <button
                    name="intent"
                    value="set-bank-line-aside"
                    className="button"
                    data-tone="quiet"
                  >
                    Not an invoice
                  </button>
                </Form>
              </li>
            );
          })}
        </ul>
      </section>
      {ignored.length > 0 ? (
        <details className="mt-8">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{`Set aside (${ignored.length})`}</summary>
          <ul>
            {ignored.map((line) => (
              <li
                key={line.id}
                className="border-line flex flex-wrap items-center justify-between gap-4 border-b py-2"
              >
                <span className="min-w-0 break-words">{`${formatPlainDay(line.bookedOn, "en")}, ${line.payer} ${line.text}`}</span>
                <Form method="post">
                  <input type="hidden" name="lineId" value={line.id} />
                  <button
                    name="intent"
                    value="take-bank-line-back"
                    className="button"
                    data-tone="quiet"
                  >
                    Take it back
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** Money that came for an invoice once more. */
function PaidOptions({ invoices }: { invoices: BankDesk["paid"] }) {
  if (invoices.length === 0) return null;
  return (
    <optgroup label="Paid already: keep it in the client’s favour">
      {invoices.map(({ id, number, client }) => (
        <option key={id} value={`${BEYOND}${id}`}>{`${number}, ${client}`}</option>
      ))}
    </optgroup>
  );
}
