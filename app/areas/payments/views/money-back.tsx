import { BY_HAND, ofWay } from "#app/areas/payments/ways/registry.ts";
import { paymentWaysWords } from "#words/studio/payment-ways.ts";
import { Form } from "@remix-run/react";
import type { MoneyBack } from "#app/areas/payments/queries/find-money-back.server.ts";
import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";

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
  const words = useWords(paymentsWords).moneyBack;
  if (back.credit <= 0) return null;
  const sources = back.sources.filter(({ most }) => most > 0);
  return (
    <section aria-labelledby="credit">
      <h2 id="credit" className="border-ink mb-1 border-b pb-2 text-xl">
        {words.creditOnYourClientsAccount(money(back.credit))}
      </h2>
      {back.open.map((invoice) => (
        <Form
          key={invoice.id}
          method="post"
          className="border-line flex flex-wrap items-center justify-between gap-3 border-b py-3"
        >
          <input type="hidden" name="toInvoiceId" value={invoice.id} />
          <span>{words.invoiceOpenNumber(invoice.number, money(invoice.open))}</span>
          <button name="intent" value="apply-credit" className="button">
            {words.applyToIt(money(Math.min(back.credit, invoice.open)))}
          </button>
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
        <p className="py-3">{words.itWillWait}</p>
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
  const ways = useWords(paymentWaysWords);
  const words = useWords(paymentsWords).moneyBack;
  if (source.disputed)
    return (
      <p className="border-line border-b py-3">
        {words.payersBankIsReviewing(money(source.amount))}
      </p>
    );
  return (
    <Form
      method="post"
      className="border-line grid items-end gap-3 border-b py-4 sm:grid-cols-[1fr_1fr_auto]"
    >
      <input type="hidden" name="paymentId" value={source.id} />
      <input type="hidden" name="formId" value={formId} />
      <p className="sm:col-span-3">
        {words.refundFrom({
          source: ofWay(ways, source.method)?.source ?? source.method,
          amount: money(source.amount),
          reference: source.reference,
        })}
      </p>
      <div>
        <label htmlFor={`amount-${source.id}`} className="mb-1 block text-sm font-semibold">
          {words.amountIn(currency)}
        </label>
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
          {words.refundMethod}
        </label>
        <select id={`way-${source.id}`} name="method" className="field">
          {source.byCard ? <option value="card">{ways.card.refund}</option> : null}
          {BY_HAND.map((way) => (
            <option key={way} value={way}>
              {ways[way].refund}
            </option>
          ))}
        </select>
      </div>
      <button name="intent" value="refund-payment" className="button" data-tone="bad">
        {words.refund}
      </button>
    </Form>
  );
}
