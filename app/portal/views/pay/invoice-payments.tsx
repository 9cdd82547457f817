import type { MinorUnits } from "#app/kernel/money.ts";
import { paymentWord } from "#app/areas/payments/ways/registry.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { InvoicePageProps } from "./invoice-page-props.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Button } from "#app/platform/ui/button.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";

type Payment = InvoicePageProps["invoice"]["payments"][number];

/**
 * The payments of an invoice, made and on their way; the payer is asked to confirm cash that the
 * studio recorded.
 */
export function Payments(props: InvoicePageProps) {
  const { invoice, locale, words, mayPay } = props;
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, locale);
  const stateOf = ({ isReversed, claimedOn, status }: Payment) => {
    if (isReversed) return words.pay.reversed;
    if (claimedOn && status === "started") return words.ways.transfer.claimed(claimedOn);
    return words.pay.status[status].toLocaleLowerCase(locale);
  };
  return (
    <section aria-labelledby="payments">
      <h2 id="payments" className="text-xl">
        {words.pay.payments}
      </h2>
      <ul className="mt-3">
        {invoice.payments.map((payment) => (
          <li key={payment.id} className="border-line border-t py-2">
            <div className="flex justify-between gap-x-6">
              <span className="min-w-0">
                {`${paymentWord(words.ways, payment.method)}: ${stateOf(payment)}${payment.word === "confirmed" ? `, ${words.pay.confirmed}` : ""}`}
                {payment.word === "contested" ? (
                  <span className="text-bad block text-sm">{words.pay.contested}</span>
                ) : null}
                {payment.meant < payment.amount ? (
                  <span className="text-muted block text-sm">
                    {words.pay.ofWhole(money(payment.amount))}
                  </span>
                ) : null}
                {payment.refunded > 0 ? (
                  <span className="text-muted block text-sm">
                    {words.pay.refunded(money(payment.refunded))}
                  </span>
                ) : null}
                {payment.disputed ? (
                  <span className="block text-sm">{words.pay.disputed}</span>
                ) : null}
                {payment.takenBack > 0 ? (
                  <span className="text-bad block text-sm">
                    {words.pay.takenBack(money(payment.takenBack))}
                  </span>
                ) : null}
                {payment.overpaid > 0 ? (
                  <span className="text-muted block text-sm">
                    {words.pay.overpaid(money(payment.overpaid))}
                  </span>
                ) : null}
              </span>
              <span className="figures whitespace-nowrap">{money(payment.meant)}</span>
            </div>
            {payment.word === "asked" && mayPay ? <CashWord payment={payment} {...props} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CashWord({ payment, invoice, locale, words }: InvoicePageProps & { payment: Payment }) {
  const id = `why-${payment.id}`;
  return (
    <Notice className="mt-2">
      <p className="max-w-[62ch]">
        {words.pay.cashAsk(
          formatMoney(payment.meant, invoice.currency, locale),
          payment.receivedOn ?? invoice.issuedOn,
        )}
      </p>
      <div className="mt-3 flex flex-wrap items-start gap-x-6 gap-y-3">
        <ViewerForm>
          <input type="hidden" name="paymentId" value={payment.id} />
          <Button name="intent" value="confirm-cash">
            {words.pay.cashYes}
          </Button>
        </ViewerForm>
        <Fold summary={words.pay.cashNo} className="min-w-60 flex-1">
          <ViewerForm className="mt-2 space-y-3">
            <input type="hidden" name="paymentId" value={payment.id} />
            <Label htmlFor={id}>{words.pay.cashWhy}</Label>
            <TextInput id={id} name="reason" maxLength={400} required />
            <Button name="intent" value="contest-cash">
              {words.pay.cashSend}
            </Button>
          </ViewerForm>
        </Fold>
      </div>
    </Notice>
  );
}
