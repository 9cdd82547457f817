import type { Day } from "#app/kernel/day.ts";
import { invoiceWords } from "#app/words/invoice-words.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { PartySnapshot } from "#app/areas/invoicing/rules/party-snapshot.ts";
import { formatCountry, formatPlainDay } from "#app/platform/i18n/format.ts";
import { InvoiceContents } from "./invoice-contents.tsx";

type Props = {
  invoice: Parameters<typeof InvoiceContents>[0]["invoice"] & {
    kind: InvoiceKind;
    title: string;
    issuedOn: Day;
    suppliedOn: Day;
    dueOn: Day;
    seller: PartySnapshot;
    buyer: PartySnapshot;
    reference: string;
    note: string;
    buyerReference: string;
  };
};

/** An invoice as its PDF states it, in the client's language. */
export function InvoicePaper({ invoice }: Props) {
  const { locale, seller, buyer } = invoice;
  const words = invoiceWords(locale, seller.country);
  const day = (of: Day) => formatPlainDay(of, locale);
  const facts = [
    [words.issuedOn, day(invoice.issuedOn)],
    [words.suppliedOn, day(invoice.suppliedOn)],
    [words.dueOn, day(invoice.dueOn)],
    ...(invoice.buyerReference ? [[words.order, invoice.buyerReference]] : []),
    ...(seller.iban
      ? [
          [words.account, seller.iban.replace(/(.{4})(?=.)/gu, "$1 ")],
          [words.reference, invoice.reference],
        ]
      : []),
  ];
  return (
    <article lang={locale} className="border-ink border-t-2 pt-5">
      <h2 className="text-2xl">{`${words.kinds[invoice.kind]} ${invoice.number}`}</h2>
      <p>{invoice.title}</p>
      <div className="mt-5 grid gap-6 sm:grid-cols-2">
        <Party label={words.from} party={seller} locale={locale} />
        <Party label={words.to} party={buyer} locale={locale} />
      </div>
      <dl className="mt-5 mb-6 grid grid-cols-2 gap-x-6 gap-y-2 text-sm sm:grid-cols-3">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-muted">{term}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <InvoiceContents invoice={invoice} />
      {invoice.note ? (
        <p className="mt-4 max-w-[62ch] whitespace-pre-line">{invoice.note}</p>
      ) : null}
    </article>
  );
}

function Party({ label, party, locale }: { label: string; party: PartySnapshot; locale: string }) {
  const words = invoiceWords(locale);
  return (
    <address className="not-italic">
      <span className="text-muted block text-sm">{label}</span>
      <strong className="block font-semibold break-words">{party.name}</strong>
      <span className="block whitespace-pre-line">
        {[
          party.address,
          formatCountry(party.country, locale),
          party.taxId && `${words.taxId} ${party.taxId}`,
          party.vatId && `${words.vatId} ${party.vatId}`,
        ]
          .filter(Boolean)
          .join("\n")}
      </span>
    </address>
  );
}
