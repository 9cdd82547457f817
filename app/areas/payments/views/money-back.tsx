import { BY_HAND, ofWay } from "#app/areas/payments/ways/registry.ts";
import { studioWays } from "#app/words/en/studio-ways.ts";
import { Form } from "@remix-run/react";
import type { MoneyBack } from "#app/areas/payments/queries/find-money-back.server.ts";
import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";

type Props = {
  back: MoneyBack;
  currency: string;
  formId: string;
  money: (amount: MinorUnits) => string;
};

/**
 * The money in the client's favour on a credit note, and the two options: apply it, or refund it.
 */
export function MoneyBackSection({ back, currency, formId, money }: Props) {
  if (back.credit <= 0) return null;
  const sources = back.sources.filter(({ most }) => most > 0);
  return (
    <section aria-labelledby="credit">
      <h2
        id="credit"
        className="border-ink mb-1 border-b pb-2 text-xl"
      >{`${money(back.credit)} credit on your client's account`}</h2>
      {back.open.map((invoice) => (
        <Form
          key={invoice.id}
          method="post"
          className="border-line flex flex-wrap items-center justify-between gap-3 border-b py-3"
        >
          <input type="hidden" name="toInvoiceId" value={invoice.id} />
          <span>{`Invoice ${invoice.number}: ${money(invoice.open)} open`}</span>
          <button
            name="intent"
            value="apply-credit"
            className="button"
          >{`Apply ${money(Math.min(back.credit, invoice.open))} to it`}</button>
        </Form>
      ))}
      {sources.map((source) => (
        <RefundForm
          key={`${source.id} ${source.most}`}
          source={source}
          most={source.most}
          currency={currency}
          formId={formId}
          money={money}
        />
      ))}
      {sources.length === 0 && back.open.length === 0 ? (
        <p className="py-3">It will wait for the next invoice in this project.</p>
      ) : null}
    </section>
  );
}

type RefundProps = {
  source: MoneyBack["sources"][number];
  most: number;
  currency: string;
  formId: string;
  money: (amount: MinorUnits) => string;
};

/** Refunds from one payment: to the card, or by hand on the freelancer's word. */
export function RefundForm({ source, most, currency, formId, money }: RefundProps) {
  if (source.disputed)
    return (
      <p className="border-line border-b py-3">{`The payer's bank is reviewing a payment of ${money(source.amount)}. None of it can be refunded until the bank decides.`}</p>
    );
  return (
    <Form
      method="post"
      className="border-line grid items-end gap-3 border-b py-4 sm:grid-cols-[1fr_1fr_auto]"
    >
      <input type="hidden" name="paymentId" value={source.id} />
      <input type="hidden" name="formId" value={formId} />
      <p className="sm:col-span-3">{`Refund from the ${ofWay(studioWays, source.method)?.source ?? source.method} of ${money(source.amount)}${source.reference ? `, ${source.reference}` : ""}`}</p>
      <div>
        <label
          htmlFor={`amount-${source.id}`}
          className="mb-1 block text-sm font-semibold"
        >{`Amount (${currency})`}</label>
        <input
          id={`amount-${source.id}`}
          name="amount"
          className="field"
          inputMode="decimal"
          defaultValue={toDecimal(most, currency)}
        />
      </div>
      <div>
        <label htmlFor={`way-${source.id}`} className="mb-1 block text-sm font-semibold">
          Refund method
        </label>
        <select id={`way-${source.id}`} name="method" className="field">
          {source.byCard ? <option value="card">{studioWays.card.refund}</option> : null}
          {BY_HAND.map((way) => (
            <option key={way} value={way}>
              {studioWays[way].refund}
            </option>
          ))}
        </select>
      </div>
      <button name="intent" value="refund-payment" className="button" data-tone="bad">
        Refund
      </button>
    </Form>
  );
}
