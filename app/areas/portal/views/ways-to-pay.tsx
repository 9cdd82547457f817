import { formatMoney } from "#app/platform/i18n/format.ts";
import { CardWay } from "./card-way.tsx";
import type { InvoicePageProps } from "./invoice-page.tsx";
import { TransferFacts } from "./transfer-facts.tsx";
import type { GuestWords } from "./words.ts";

/** One amount, the client's choice. The best way stands first and is one click away; each says in words what happens. */
export function WaysToPay({ invoice, studio, locale, words }: InvoicePageProps) {
  const { card, transfer, cash, others } = invoice;
  const amount = formatMoney(invoice.balance, invoice.currency, locale);
  if (!card && !transfer && !cash && others.length === 0) return <p className="border-line bg-sheet border px-5 py-4">{words.pay.none}</p>;
  return (
    <div className="border-line divide-y divide-[var(--line)] border-y">
      {card ? <CardWay amount={amount} words={words} /> : null}
      {transfer ? <Transfer transfer={transfer} amount={amount} claimedOn={invoice.claimedOn} words={words} /> : null}
      {cash ? (
        <section className="py-6" aria-labelledby="cash">
          <h2 id="cash" className="text-lg">
            {words.pay.cash}
          </h2>
          <p className="max-w-[62ch]">{words.pay.cashText(studio)}</p>
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className="py-6" aria-labelledby="other">
          <h2 id="other" className="text-lg">
            {words.pay.other}
          </h2>
          <p className="text-muted mb-4 max-w-[62ch] text-sm">{words.pay.otherText(studio)}</p>
          <p className="flex flex-wrap gap-3">
            {others.map(({ label, href }) => (
              <a key={href} href={href} className="button" rel="noreferrer">
                {`${label}, ${amount}`}
              </a>
            ))}
          </p>
        </section>
      ) : null}
    </div>
  );
}

type TransferProps = { transfer: NonNullable<InvoicePageProps["invoice"]["transfer"]>; amount: string; claimedOn: string | null; words: GuestWords };

function Transfer({ transfer, amount, claimedOn, words }: TransferProps) {
  return (
    <section className="py-6" aria-labelledby="transfer">
      <h2 id="transfer" className="text-lg">
        {words.pay.transfer}
      </h2>
      <TransferFacts transfer={transfer} amount={amount} words={words} />
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
