import { Link } from "@remix-run/react";
import type { findInvoiceDesk } from "#app/areas/payments/queries/find-invoice-desk.server.ts";
import type { MinorUnits } from "#app/kernel/money.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { eInvoiceWords } from "#words/e-invoice.ts";
import { invoicingWords, type InvoicingWords } from "#words/studio/invoicing.ts";

const NETWORKS: Record<string, string> = { ksef: "KSeF", peppol: "Peppol" };

type Page = NonNullable<Awaited<ReturnType<typeof findInvoiceDesk>>>;

export const isCreditNote = ({ invoice }: Page) => invoice.kind === "credit_note";

/** Its state, in one sentence. */
export function Standing({ page }: { page: Page }) {
  const language = useLanguage();
  const words = useWords(invoicingWords).standing;
  const { buyer, title, reference } = page.invoice;
  return (
    <p className="text-muted mt-1 mb-8">
      {[stateOf(page, words, language), buyer, title, words.reference(reference)].join(" · ")}
    </p>
  );
}

function stateOf(page: Page, words: InvoicingWords["standing"], language: string): string {
  const { invoice, state, creditOf, creditNotes, plan } = page;
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, language);
  if (isCreditNote(page))
    return creditOf ? words.corrects(creditOf.number, invoice.reason) : words.credit;
  if (state === "cancelled") return words.cancelled;
  if (state === "paid")
    return creditNotes.length > 0 ? words.settled : words.paidInFull(money(invoice.due));
  const nextPart = plan.find(({ open }) => open > 0);
  return words.outstanding({
    total: money(invoice.due),
    part: nextPart ? money(nextPart.open) : null,
    day: formatFullDay(invoice.payBy, language),
    isOverdue: state === "overdue",
  });
}

const TRANSMISSION_TONES: Record<string, string> = { rejected: "text-bad", accepted: "text-good" };

/** A network's answer in its own words, or what the invoice lacked, by the names of the rules. */
const reasonOf = (reason: string, problems: Record<string, string>) =>
  reason
    .split("; ")
    .map((each) => (Object.hasOwn(problems, each) ? problems[each] : each))
    .join("; ");

/** The networks that it was sent through, and other notes. */
export function Notes({ page }: { page: Page }) {
  const words = useWords(invoicingWords).invoice;
  const { problems } = useWords(eInvoiceWords);
  const { project, transmissions, deductedBy, missingHomeTax } = page;
  return (
    <>
      {transmissions.map(({ network, status, reference, reason }) => (
        <p
          key={network}
          className={`mb-3 max-w-[66ch] text-sm ${TRANSMISSION_TONES[status] ?? "text-muted"}`}
        >
          {words.transmission({
            network: NETWORKS[network] ?? network,
            state: words.transmissions[status],
            reference,
            reason: reasonOf(reason, problems),
          })}
        </p>
      ))}
      {deductedBy ? (
        <p className="text-muted mb-3 max-w-[66ch] text-sm">
          {words.itIsDeductedOnInvoice}{" "}
          <Link to={`/app/projects/${project.id}/invoices/${deductedBy.id}`}>
            {deductedBy.number}
          </Link>
          {words.toCorrectAnything}
        </p>
      ) : null}
      {missingHomeTax ? (
        <p className="text-muted mb-3 max-w-[66ch] text-sm">
          {words.taxIsntStatedInNo(missingHomeTax)}{" "}
          <Link to="/app/settings/rates">{words.addExchangeRates}</Link>
        </p>
      ) : null}
    </>
  );
}
