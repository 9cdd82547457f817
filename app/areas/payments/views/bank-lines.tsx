import { Form } from "@remix-run/react";
import type { BankDesk } from "#app/areas/payments/queries/list-bank-lines.server.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords, type PaymentsWords } from "#words/studio/payments.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

/** The prefix of an invoice's id when the money came on top of its full payment. */
export const BEYOND = "beyond ";

/**
 * The received lines that aren't settled, each with the invoice that it probably pays and why;
 * exact matches can be booked together.
 */
export function BankLines({ desk, unchosen }: { desk: BankDesk; unchosen: string | null }) {
  const words = useWords(paymentsWords).bankLines;
  const { lines, open, ignored } = desk;
  const exact = lines.filter(({ match }) => match?.confidence === "exact").length;
  return (
    <>
      <section aria-labelledby="lines">
        <div className="border-ink mb-1 flex flex-wrap items-end justify-between gap-4 border-b pb-2">
          <SectionHead id="lines">{words.toSettle}</SectionHead>
          {exact > 1 ? (
            <Form method="post">
              <Button name="intent" value="book-exact-lines" tone="main">
                {words.bookTheExactMatches(exact)}
              </Button>
            </Form>
          ) : null}
        </div>
        {lines.length === 0 ? (
          <p className="text-muted py-3">{words.nothingIsWaitingHereRead}</p>
        ) : null}
        <ul>
          {lines.map((line) => (
            <li
              key={line.id}
              className="border-line grid gap-x-8 gap-y-3 border-b py-4 lg:grid-cols-2"
            >
              <LineFacts line={line} open={open} />
              <LineForm line={line} desk={desk} isUnchosen={unchosen === line.id} />
            </li>
          ))}
        </ul>
      </section>
      <SetAside lines={ignored} />
    </>
  );
}

type BankLine = BankDesk["lines"][number];

/** What the line probably pays, and why. */
function guessOf(
  { match }: BankLine,
  open: BankDesk["open"],
  words: PaymentsWords["bankLines"],
): string {
  if (!match) return words.noMatch;
  const named = open
    .filter(({ id }) => match.invoiceIds.includes(id))
    .map(({ number, client }) => `${number}, ${client}`);
  return words.guess({
    confidence: words.confidence[match.confidence],
    invoices: named.join("; "),
    reason: words.reasons[match.reason],
  });
}

function LineFacts({ line, open }: { line: BankLine; open: BankDesk["open"] }) {
  const language = useLanguage();
  const words = useWords(paymentsWords).bankLines;
  const day = formatPlainDay(line.bookedOn, language);
  return (
    <div className="min-w-0">
      <p className="flex justify-between gap-6">
        <span className="min-w-0 font-semibold break-words">
          {line.payer || words.unknownPayer}
        </span>
        <span className="figures whitespace-nowrap">
          {formatMoney(line.amount, line.currency, language)}
        </span>
      </p>
      <p className="text-muted text-sm break-words">{`${day}${line.text ? `: ${line.text}` : ""}`}</p>
      <p className="mt-1 text-sm">{guessOf(line, open, words)}</p>
    </div>
  );
}

type LineFormProps = { line: BankLine; desk: BankDesk; isUnchosen: boolean };

function LineForm({ line, desk, isUnchosen }: LineFormProps) {
  const words = useWords(paymentsWords).bankLines;
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3 self-end">
      <input type="hidden" name="lineId" value={line.id} />
      {line.match && line.match.invoiceIds.length > 1 ? (
        line.match.invoiceIds.map((id) => (
          <input key={id} type="hidden" name="invoiceId" value={id} />
        ))
      ) : (
        <InvoiceChoice line={line} desk={desk} isUnchosen={isUnchosen} />
      )}
      <Button name="intent" value="book-bank-line">
        {words.bookPayment}
      </Button>
      <Button name="intent" value="set-bank-line-aside" tone="quiet">
        {words.notAnInvoice}
      </Button>
    </Form>
  );
}

function InvoiceChoice({ line, desk, isUnchosen }: LineFormProps) {
  const language = useLanguage();
  const words = useWords(paymentsWords).bankLines;
  const isOfCurrency = ({ currency }: { currency: string }) => currency === line.currency;
  const errorId = `invoice-${line.id}-error`;
  return (
    <div className="min-w-52 flex-1">
      <Label htmlFor={`invoice-${line.id}`}>{words.pays}</Label>
      {isUnchosen ? (
        <p id={errorId} className="text-bad text-sm">
          {words.chooseTheInvoice}
        </p>
      ) : null}
      <SelectInput
        id={`invoice-${line.id}`}
        name="invoiceId"
        defaultValue={line.match?.invoiceIds[0] ?? ""}
        autoFocus={isUnchosen}
        aria-invalid={isUnchosen || undefined}
        aria-describedby={isUnchosen ? errorId : undefined}
      >
        <option value="">{words.chooseAnInvoice}</option>
        {desk.open.filter(isOfCurrency).map((invoice) => (
          <option
            key={invoice.id}
            value={invoice.id}
          >{`${invoice.number}, ${invoice.client}, ${formatMoney(invoice.open, invoice.currency, language)}`}</option>
        ))}
        <PaidOptions invoices={desk.paid.filter(isOfCurrency)} />
      </SelectInput>
    </div>
  );
}

function SetAside({ lines }: { lines: BankDesk["ignored"] }) {
  const language = useLanguage();
  const words = useWords(paymentsWords).bankLines;
  if (lines.length === 0) return null;
  return (
    <Fold summary={words.setAsideNumbered(lines.length)} className="mt-8">
      <ul>
        {lines.map((line) => (
          <li
            key={line.id}
            className="border-line flex flex-wrap items-center justify-between gap-4 border-b py-2"
          >
            <span className="min-w-0 break-words">{`${formatPlainDay(line.bookedOn, language)}, ${line.payer} ${line.text}`}</span>
            <Form method="post">
              <input type="hidden" name="lineId" value={line.id} />
              <Button name="intent" value="take-bank-line-back" tone="quiet">
                {words.undo}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Paid invoices, for money that pays one of them again. */
function PaidOptions({ invoices }: { invoices: BankDesk["paid"] }) {
  const words = useWords(paymentsWords).bankLines;
  if (invoices.length === 0) return null;
  return (
    <optgroup label={words.alreadyPaidCreditTheClient}>
      {invoices.map(({ id, number, client }) => (
        <option key={id} value={`${BEYOND}${id}`}>{`${number}, ${client}`}</option>
      ))}
    </optgroup>
  );
}
