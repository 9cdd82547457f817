import { Form } from "@remix-run/react";
import type { MoneyBack } from "#app/areas/payments/queries/find-money-back.server.ts";
import { toDecimal } from "#app/kernel/money.ts";

type Props = {
  back: MoneyBack;
  currency: string;
  formId: string;
  money: (amount: number) => string;
};
const CAME = {
  card: "card payment",
  transfer: "bank transfer",
  cash: "cash payment",
  other: "payment in another way",
} as const;

/**
 * What lies in the client's favour on a credit note, and the two ways out: apply it, or pay it
 * back.
 */
export function MoneyBackSection({ back, currency, formId, money }: Props) {
  if (back.credit <= 0) return null;
  const sources = back.sources.filter(({ most }) => most > 0);
  return (
    <section aria-labelledby="credit">
      <h2
        id="credit"
        className="border-ink mb-1 border-b pb-2 text-xl"
      >{`${money(back.credit)} in your client's favour`}</h2>
      {back.open.map((invoice) => (
        <Form
          key={invoice.id}
          method="post"
          className="border-line flex flex-wrap items-center justify-between gap-3 border-b py-3"
        >
          <input type="hidden" name="toInvoiceId" value={invoice.id} />
          <span>{`Invoice ${invoice.number} asks for ${money(invoice.open)}`}</span>
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
        <p className="py-3">It waits for the next invoice of this project.</p>
      ) : null}
    </section>
  );
}

type RefundProps = {
  source: MoneyBack["sources"][number];
  most: number;
  currency: string;
  formId: string;
  money: (amount: number) => string;
};

/** Pays back out of one payment: by card the way it came, or by hand with the freelancer's word. */
export function RefundForm({ source, most, currency, formId, money }: RefundProps) {
  if (source.disputed)
    return (
      <p className="border-line border-b py-3">{`The payer's bank is deciding about a payment of ${money(source.amount)}. Nothing of it can be refunded until then.`}</p>
    );
  return (
    <Form
      method="post"
      className="border-line grid items-end gap-3 border-b py-4 sm:grid-cols-[1fr_1fr_auto]"
    >
      <input type="hidden" name="paymentId" value={source.id} />
      <input type="hidden" name="formId" value={formId} />
      <p className="sm:col-span-3">{`Refund from the ${CAME[source.method]} of ${money(source.amount)}${source.reference ? `, ${source.reference}` : ""}`}</p>
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
          How
        </label>
        <select id={`way-${source.id}`} name="method" className="field">
          {source.byCard ? <option value="card">Back to the card</option> : null}
          <option value="transfer">Transfer, sent by me</option>
          <option value="cash">Cash, paid by me</option>
          <option value="other">Another way, paid by me</option>
        </select>
      </div>
      <button name="intent" value="refund-payment" className="button" data-tone="bad">
        Refund
      </button>
    </Form>
  );
}
