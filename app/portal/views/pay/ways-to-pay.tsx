import type { ReactNode } from "react";
import type { Way } from "#app/areas/payments/rules/ways.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { BankAppCode } from "./bank-app-code.tsx";
import { CardWay } from "./card-way.tsx";
import type { InvoicePageProps } from "./invoice-page-props.ts";
import { TransferFacts } from "./transfer-facts.tsx";

/**
 * One amount, the client's choice. The best way stands first and is one click away; each says in
 * words what happens.
 */
export function WaysToPay({
  invoice,
  studio,
  locale,
  words,
  wish,
  canKeep,
  isTest,
}: InvoicePageProps) {
  const { ways, transfer, others } = invoice;
  const amount = formatMoney(invoice.asked.amount, invoice.currency, locale);
  if (ways.length === 0)
    return <p className="border-line bg-sheet border px-5 py-4">{words.pay.none}</p>;
  const parts: Record<Way, () => ReactNode> = {
    card: () => (
      <CardWay
        amount={amount}
        wish={wish}
        words={words}
        isFirst={ways[0] === "card"}
        canKeep={canKeep}
        isTest={isTest}
      />
    ),
    app: () =>
      transfer?.qr ? (
        <BankAppCode
          qr={transfer.qr}
          picture={`${invoice.id}.png${wish ? `?amount=${wish}` : ""}`}
          words={words}
        />
      ) : null,
    transfer: () => (
      <>
        {transfer ? <TransferFacts transfer={transfer} amount={amount} words={words} /> : null}
        {invoice.claimedOn ? (
          <p role="status" className="mt-5 max-w-[62ch]">
            {words.pay.claimed(invoice.claimedOn)}
          </p>
        ) : (
          <form method="post" className="mt-5">
            <input type="hidden" name="amount" value={wish} />
            <button name="intent" value="claim-transfer" className="button">
              {words.pay.sentIt}
            </button>
          </form>
        )}
      </>
    ),
    other: () => (
      <>
        <p className="text-muted mb-4 max-w-[62ch] text-sm">{words.pay.otherText(studio)}</p>
        <p className="flex flex-wrap gap-3">
          {others.map(({ label, href }) => (
            <a key={href} href={href} className="button" rel="noreferrer">
              {`${label}, ${amount}`}
            </a>
          ))}
        </p>
      </>
    ),
    cash: () => <p className="max-w-[62ch]">{words.pay.cashText(studio)}</p>,
  };
  return (
    <div className="border-line divide-y divide-[var(--line)] border-y">
      {ways.map((way) => (
        <section key={way} className="py-6" aria-labelledby={way}>
          <h2 id={way} className="text-lg">
            {words.pay[way]}
          </h2>
          {parts[way]()}
        </section>
      ))}
    </div>
  );
}
