import { BY_HAND, ofWay } from "#app/areas/payments/ways/registry.ts";
import { paymentWaysWords } from "#words/studio/payment-ways.ts";
import { Form } from "@remix-run/react";
import type { MoneyBack } from "#app/areas/payments/queries/find-money-back.server.ts";
import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { Button } from "#app/platform/ui/button.tsx";
import { Label, SelectInput, TextInput } from "#app/platform/ui/inputs.tsx";

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
      <SectionHead id="credit">{words.creditOnYourClientsAccount(money(back.credit))}</SectionHead>
      {back.open.map((invoice) => (
        <Form
          key={invoice.id}
          method="post"
          className="border-line flex flex-wrap items-center justify-between gap-3 border-b py-3"
        >
          <input type="hidden" name="toInvoiceId" value={invoice.id} />
          <span>{words.invoiceOpenNumber(invoice.number, money(invoice.open))}</span>
          <Button name="intent" value="apply-credit">
            {words.applyToIt(money(Math.min(back.credit, invoice.open)))}
          </Button>
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
        <Label htmlFor={`amount-${source.id}`}>{words.amountIn(currency)}</Label>
        <TextInput
          id={`amount-${source.id}`}
          name="amount"
          inputMode="decimal"
          defaultValue={toDecimal(most, currency)}
        />
      </div>
      <div>
        <Label htmlFor={`way-${source.id}`}>{words.refundMethod}</Label>
        <SelectInput id={`way-${source.id}`} name="method">
          {source.byCard ? <option value="card">{ways.card.refund}</option> : null}
          {BY_HAND.map((way) => (
            <option key={way} value={way}>
              {ways[way].refund}
            </option>
          ))}
        </SelectInput>
      </div>
      <Button name="intent" value="refund-payment" tone="bad">
        {words.refund}
      </Button>
    </Form>
  );
}
