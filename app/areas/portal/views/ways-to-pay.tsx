import { formatMoney } from "#app/platform/i18n/format.ts";
import { qrPath, swissCross } from "#app/platform/ui/qr.ts";
import type { InvoicePageProps } from "./invoice-page.tsx";
import type { GuestWords } from "./words.ts";

/** One amount, the client's choice. The best way stands first and is one click away; each says in words what happens. */
export function WaysToPay({ invoice, studio, locale, words }: InvoicePageProps) {
  const { card, transfer, cash } = invoice;
  const amount = formatMoney(invoice.balance, invoice.currency, locale);
  if (!card && !transfer && !cash) return <p className="border-line bg-sheet border px-5 py-4">{words.pay.none}</p>;
  return (
    <div className="border-line divide-y divide-[var(--line)] border-y">
      {card ? (
        <section className="py-6" aria-labelledby="card">
          <h2 id="card" className="text-lg">
            {words.pay.card}
          </h2>
          <p className="text-muted mb-4 text-sm">{words.pay.cardText}</p>
          <form method="post">
            <button name="intent" value="start-card-payment" className="button" data-tone="main">
              {words.pay.cardButton(amount)}
            </button>
          </form>
        </section>
      ) : null}
      {transfer ? <Transfer transfer={transfer} amount={amount} claimedOn={invoice.claimedOn} words={words} /> : null}
      {cash ? (
        <section className="py-6" aria-labelledby="cash">
          <h2 id="cash" className="text-lg">
            {words.pay.cash}
          </h2>
          <p className="max-w-[62ch]">{words.pay.cashText(studio)}</p>
        </section>
      ) : null}
    </div>
  );
}

type TransferProps = { transfer: NonNullable<InvoicePageProps["invoice"]["transfer"]>; amount: string; claimedOn: string | null; words: GuestWords };

function Transfer({ transfer, amount, claimedOn, words }: TransferProps) {
  const code = transfer.qr ? qrPath(transfer.qr.text) : null;
  const facts = [
    [words.pay.holder, transfer.name],
    ["IBAN", transfer.iban.replace(/(.{4})(?=.)/gu, "$1 ")],
    ...(transfer.bic ? [["BIC", transfer.bic]] : []),
    [words.pay.amount, amount],
    [words.pay.reference, transfer.reference],
  ];
  return (
    <section className="py-6" aria-labelledby="transfer">
      <h2 id="transfer" className="text-lg">
        {words.pay.transfer}
      </h2>
      <div className="mt-2 flex flex-wrap items-start gap-x-10 gap-y-5">
        {code ? (
          <svg viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`} width="176" height="176" role="img" aria-label={words.pay.scan} shapeRendering="crispEdges" className="shrink-0">
            <rect x="-4" y="-4" width={code.size + 8} height={code.size + 8} fill="#fff" />
            <path d={code.path} fill="#000" />
            {transfer.qr?.scheme === "swiss" ? <path d={swissCross(code.size)} fillRule="evenodd" fill="#000" stroke="#fff" strokeWidth={code.size / 60} /> : null}
          </svg>
        ) : null}
        <div className="min-w-0 flex-1">
          {code ? <p className="text-muted mb-2 text-sm">{words.pay.scan}</p> : null}
          <dl className="grid gap-y-1.5">
            {facts.map(([term, value]) => (
              <div key={term} className="sm:flex sm:gap-4">
                <dt className="text-muted shrink-0 text-sm sm:w-28">{term}</dt>
                <dd className="figures select-all break-words">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      {claimedOn ? (
        <p role="status" className="mt-5 max-w-[62ch]">
          {words.pay.claimed(claimedOn)}
        </p>
      ) : (
        <form method="post" className="mt-5">
          <button name="intent" value="claim-transfer" className="button">
            {words.pay.sentIt}
          </button>
        </form>
      )}
    </section>
  );
}
