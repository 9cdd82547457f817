import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { isByHand, ofWay } from "#app/areas/payments/ways/registry.ts";
import { paymentWaysWords } from "#words/studio/payment-ways.ts";
import { Form } from "@remix-run/react";
import { RefundForm } from "./money-back.tsx";
import { MoneyGoneBack, type GoneBack } from "./money-gone-back.tsx";
import type { PaymentStatus } from "#app/areas/payments/rules/payment-states.ts";
import type { MoneyBack } from "#app/areas/payments/queries/find-money-back.server.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords, type PaymentsWords } from "#words/studio/payments.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";

type Row = GoneBack & {
  method: string;
  status: PaymentStatus;
  amount: MinorUnits;
  meant: MinorUnits;
  overpaid: MinorUnits;
  receivedOn: Day | null;
  recordedBy: string;
  reference: string;
  claimedOn: Day | null;
  reversal: { reason: string; recordedBy: string } | null;
  word: "asked" | "confirmed" | "contested" | null;
  /** A transfer to the provider's account that is still to be sent. */
  awaitsTransfer: boolean;
  contestReason: string;
};

type OverpaidProps = {
  payment: Row;
  back: MoneyBack;
  currency: string;
  formId: string;
  money: (amount: MinorUnits) => string;
};

/** Money that isn't allocated to an invoice: to be applied to another one, or refunded. */
function Overpaid({ payment, back, currency, formId, money }: OverpaidProps) {
  const words = useWords(paymentsWords).paymentRows;
  const source = back.sources.find(({ id }) => id === payment.id);
  return (
    <div className="border-bad mt-2 border-l-2 pl-4">
      <p className="text-bad text-sm">{words.moreThanWasOpenRefund(money(payment.overpaid))}</p>
      {back.open.map((invoice) => (
        <Form
          key={invoice.id}
          method="post"
          className="flex flex-wrap items-center justify-between gap-3 py-2"
        >
          <input type="hidden" name="paymentId" value={payment.id} />
          <input type="hidden" name="toInvoiceId" value={invoice.id} />
          <span className="text-sm">
            {words.invoiceOpenNumber(invoice.number, money(invoice.open))}
          </span>
          <Button name="intent" value="apply-credit">
            {words.applyIt}
          </Button>
        </Form>
      ))}
      {source ? (
        <RefundForm
          key={payment.overpaid}
          source={source}
          most={payment.overpaid}
          currency={currency}
          formId={formId}
          money={money}
        />
      ) : null}
    </div>
  );
}

type RowsProps = {
  payments: Row[];
  back: MoneyBack;
  currency: string;
  formId: string;
  money: (amount: MinorUnits) => string;
};

/**
 * Every attempt to pay an invoice, and how it went; a payment recorded by hand can be reversed with
 * a reason.
 */
export function PaymentRows(props: RowsProps) {
  const words = useWords(paymentsWords).paymentRows;
  const { payments } = props;
  return (
    <section>
      <SectionHead>{words.payments}</SectionHead>
      {payments.length === 0 ? (
        <p className="text-muted py-3">{words.nothingHasComeInYet}</p>
      ) : null}
      <ul>
        {payments.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} {...props} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<RowsProps, "payments"> & { payment: Row };

function PaymentRow(props: RowProps) {
  const language = useLanguage();
  const ways = useWords(paymentWaysWords);
  const words = useWords(paymentsWords).paymentRows;
  const { payment, money } = props;
  return (
    <li className="border-line border-b py-3">
      <p className="flex justify-between gap-6">
        <span>
          {`${ofWay(ways, payment.method)?.payment ?? payment.method}, ${stateOf(payment, words.states, language)}`}
        </span>
        <span className={`figures ${payment.reversal ? "line-through" : ""}`}>
          {money(payment.meant)}
        </span>
      </p>
      {payment.meant < payment.amount ? (
        <p className="text-muted text-sm">{words.partOfOnePayment(money(payment.amount))}</p>
      ) : null}
      <p className="text-muted text-sm">
        {[
          payment.receivedOn &&
            words.receivedReceivedOn(formatPlainDay(payment.receivedOn, language)),
          payment.reference,
          payment.recordedBy && words.recordedByOf(payment.recordedBy),
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      {payment.overpaid > 0 ? <Overpaid {...props} /> : null}
      <MoneyGoneBack payment={payment} money={money} />
      <Word payment={payment} />
      <TakeBack payment={payment} />
    </li>
  );
}

function stateOf(
  { status, claimedOn, awaitsTransfer, reversal }: Row,
  words: PaymentsWords["paymentRows"]["states"],
  language: string,
): string {
  if (status === "started" && claimedOn) return words.claimed(formatPlainDay(claimedOn, language));
  if (status === "started" && awaitsTransfer) return words.awaitsTransfer;
  return reversal ? words.reversed : words[status];
}

/** The client's statement on a payment: a claim that is open, or whether recorded cash is right. */
function Word({ payment }: { payment: Row }) {
  const words = useWords(paymentsWords).paymentRows;
  return (
    <>
      {payment.claimedOn && payment.status === "started" ? (
        <Form method="post">
          <input type="hidden" name="paymentId" value={payment.id} />
          <Button name="intent" value="deny-claim" tone="quiet">
            {words.itHasntArrived}
          </Button>
        </Form>
      ) : null}
      {payment.word === "confirmed" ? (
        <p className="text-good text-sm">{words.confirmedByTheClient}</p>
      ) : null}
      {payment.word === "contested" ? (
        <p className="text-bad text-sm">{words.clientDoesntAgree(payment.contestReason)}</p>
      ) : null}
      {payment.reversal ? (
        <p className="text-sm">
          {words.reversedByRecordedBy(payment.reversal.recordedBy, payment.reversal.reason)}
        </p>
      ) : null}
    </>
  );
}

function TakeBack({ payment }: { payment: Row }) {
  const words = useWords(paymentsWords).paymentRows;
  const { status, method, reversal, refunds } = payment;
  if (status !== "succeeded" || !isByHand(method) || reversal || refunds.length > 0) return null;
  return (
    <Fold summary={words.reversePayment} className="text-sm">
      <Form method="post" className="border-bad flex flex-wrap items-end gap-3 border-l-2 pl-4">
        <input type="hidden" name="paymentId" value={payment.id} />
        <div className="flex-1">
          <Label htmlFor={`reason-${payment.id}`}>{words.whyTheReasonIsRecorded}</Label>
          <TextInput id={`reason-${payment.id}`} name="reason" maxLength={400} />
        </div>
        <Button name="intent" value="reverse-payment" tone="bad">
          {words.reversePayment}
        </Button>
      </Form>
    </Fold>
  );
}
