import type { MinorUnits } from "#app/kernel/money.ts";
import { invoiceWords } from "#app/words/invoice-words.ts";
import { InvoiceContents } from "#app/areas/invoicing/views/invoice-contents.tsx";
import { formatFullDay, formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { KeptCard } from "./stored-card.tsx";
import { OtherAmounts, Plan, Why } from "./invoice-amounts.tsx";
import { Payments } from "./invoice-payments.tsx";
import { WaysToPay } from "./ways-to-pay.tsx";
import type { InvoicePageProps } from "./invoice-page-props.ts";
import { Notice } from "#app/platform/ui/notice.tsx";

/** One invoice: what is to pay, the ways to pay it, what it is made of, and what has been paid. */
export function InvoicePage(props: InvoicePageProps) {
  const { invoice, words, problem } = props;
  const isOpen = invoice.balance !== 0 && invoice.state !== "processing";
  return (
    <article className="space-y-12">
      <Head {...props} />
      <FormError errors={problem ? [problem] : []} />
      <Standing {...props} />
      {isOpen ? <Paying {...props} /> : null}
      {props.keptCard ? <KeptCard {...props} card={props.keptCard} /> : null}
      {invoice.plan.length > 0 ? <Plan {...props} /> : null}
      <InvoiceContents
        invoice={{ ...invoice, locale: props.locale }}
        total={invoice.kind === "credit_note" ? undefined : words.pay.invoiceTotal}
      />
      {invoice.note ? <p className="max-w-[62ch] whitespace-pre-line">{invoice.note}</p> : null}
      {invoice.payments.length > 0 ? <Payments {...props} /> : null}
      <Papers {...props} />
    </article>
  );
}

function Paying(props: InvoicePageProps) {
  const { invoice, studio, wish, canKeep, isTest, words } = props;
  if (!props.mayPay) return <p>{words.pay.noRight}</p>;
  const { ways, transfer, services, claimedOn } = invoice;
  const amount = moneyIn(props)(invoice.asked.amount);
  const picture = `${invoice.id}.png${wish ? `?amount=${wish}` : ""}`;
  return (
    <>
      <WaysToPay
        ways={ways}
        pay={{ studio, amount, transfer, services, wish, claimedOn, picture, canKeep, isTest }}
        words={words.ways}
        none={words.pay.none}
      />
      {ways.length > 0 ? <OtherAmounts {...props} /> : null}
    </>
  );
}

const moneyIn =
  ({ invoice, locale }: InvoicePageProps) =>
  (amount: MinorUnits) =>
    formatMoney(amount, invoice.currency, locale);

/** The amount received by payments, less overpayments and returns. Minor units. */
function arrivedOf({ payments }: InvoicePageProps["invoice"]): number {
  return payments.reduce((total, payment) => {
    const counts = payment.status === "succeeded" && !payment.isReversed;
    const counted = Math.max(0, payment.meant - payment.overpaid - payment.takenBack);
    return counts ? total + counted : total;
  }, 0);
}

/** A credit note is a credit; an invoice that isn't fully covered by payments was set off. */
function settledWordOf({ invoice, words }: InvoicePageProps, arrived: number): string {
  const discount = invoice.creditNotes.reduce(
    (total, note) => total + (note.isDiscount ? -note.due : 0),
    0,
  );
  if (invoice.kind === "credit_note") return words.pay.credit;
  return invoice.paid - discount > arrived ? words.pay.settled : words.pay.paid;
}

function Head(props: InvoicePageProps) {
  const { invoice, project, locale, words } = props;
  const kinds = invoiceWords(locale).kinds;
  const money = moneyIn(props);
  const open = invoice.balance === 0 ? 0 : invoice.asked.amount;
  const shown = invoice.kind === "credit_note" ? invoice.due : open;
  return (
    <header>
      <p className="text-muted text-sm">{project}</p>
      <h1 className="mt-1 text-3xl">{`${kinds[invoice.kind]} ${invoice.number}`}</h1>
      {invoice.title !== project ? <p className="mt-1">{invoice.title}</p> : null}
      {invoice.creditOf ? (
        <p className="mt-1">{`${invoiceWords(locale).corrects(invoice.creditOf.number, formatPlainDay(invoice.creditOf.issuedOn, locale))} ${invoice.reason}`}</p>
      ) : null}
      <p className="mt-6">
        {invoice.kind === "credit_note" ? null : (
          <span className="text-muted block text-sm">{words.pay.toPay}</span>
        )}
        <span className="figures font-display text-4xl">{money(shown)}</span>
      </p>
      <Why {...props} />
      <State {...props} />
    </header>
  );
}

function State(props: InvoicePageProps) {
  const { invoice, locale, words } = props;
  const money = moneyIn(props);
  const isPaid = invoice.balance === 0;
  const arrived = arrivedOf(invoice);
  const settledWord = settledWordOf(props, arrived);
  return (
    <p className="mt-1">
      {isPaid ? (
        <strong className="text-good font-semibold">{settledWord}</strong>
      ) : (
        <time
          dateTime={invoice.payBy}
          className={invoice.state === "overdue" ? "text-bad font-semibold" : ""}
        >{`${invoice.state === "overdue" ? `${words.money.state.overdue}. ` : ""}${words.money.due}: ${formatFullDay(invoice.payBy, locale)}`}</time>
      )}
      {!isPaid && arrived > 0 ? ` · ${words.pay.partly(money(arrived))}` : ""}
      {!isPaid && invoice.paid > arrived
        ? ` · ${words.pay.setOff(money(invoice.paid - arrived))}`
        : ""}
    </p>
  );
}

/**
 * Money on its way, a transfer still to be sent, or a card payment that is undecided or has failed.
 */
function Standing({ invoice, isAsking, words }: InvoicePageProps) {
  return (
    <>
      {invoice.state === "processing" ? (
        <Notice role="status" className="max-w-[62ch]">
          {words.pay.processing}
        </Notice>
      ) : null}
      {invoice.instructionsUrl ? (
        <Notice role="status" className="max-w-[62ch]">
          {`${words.pay.instructions} `}
          <a href={invoice.instructionsUrl}>{words.pay.instructionsLink}</a>
        </Notice>
      ) : null}
      {isAsking && invoice.cardUnknown && !invoice.lastCardFailed ? (
        <Notice role="status" className="max-w-[62ch]">
          {words.pay.waiting}
        </Notice>
      ) : null}
      {invoice.lastCardFailed ? (
        <Notice role="status" tone="bad" className="max-w-[62ch]">
          {words.pay.failed}
        </Notice>
      ) : null}
    </>
  );
}

/** The credit notes and the invoice's own files. */
function Papers(props: InvoicePageProps) {
  const { invoice, locale, words, pdf, hasXml } = props;
  const kinds = invoiceWords(locale).kinds;
  const money = moneyIn(props);
  return (
    <>
      {invoice.creditNotes.map((note) => (
        <p key={note.id}>
          <a
            href={pdf.replace(`${invoice.id}.pdf`, note.id)}
          >{`${kinds.credit_note} ${note.number}`}</a>
          {`, ${money(note.due)}`}
        </p>
      ))}
      <p>
        <a href={pdf}>{words.pay.pdf}</a>
        {hasXml ? (
          <>
            {" · "}
            <a href={pdf.replace(/pdf$/u, "xml")}>{words.pay.xml}</a>
          </>
        ) : null}
      </p>
    </>
  );
}
