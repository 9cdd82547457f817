import type { MinorUnits } from "#app/kernel/money.ts";
import type { DisputeStatus, RefundStatus } from "#app/areas/payments/rules/books.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";

/** A payment with its refunds and disputes. */
export type GoneBack = {
  id: string;
  refunds: {
    id: string;
    amount: MinorUnits;
    status: RefundStatus;
    method: string;
    failure: string;
  }[];
  disputes: {
    id: string;
    amount: MinorUnits;
    status: DisputeStatus;
    reason: string;
    respondBy: string | null;
  }[];
};

type GoneBackProps = { payment: GoneBack; money: (amount: MinorUnits) => string };

/** The refunds and disputes of a payment, and their states. */
export function MoneyGoneBack({ payment, money }: GoneBackProps) {
  const language = useLanguage();
  const words = useWords(paymentsWords).moneyGoneBack;
  return (
    <>
      {payment.refunds.map((refund) => (
        <p key={refund.id} className={refund.status === "failed" ? "text-bad text-sm" : "text-sm"}>
          {words.refunds[refund.status](money(refund.amount))}
          {refund.failure ? `: ${refund.failure}` : ""}
        </p>
      ))}
      {payment.disputes.map((dispute) => (
        <p key={dispute.id} className={dispute.status === "won" ? "text-sm" : "text-bad text-sm"}>
          {words.disputes[dispute.status](money(dispute.amount))}
          {dispute.status === "needs_response" && dispute.respondBy
            ? ` ${words.answerInStripeBy(formatMoment(new Date(dispute.respondBy), language, "UTC"))}`
            : ""}
          {dispute.status === "needs_response" || dispute.status === "under_review" ? (
            <>
              {" "}
              <a href={`../payments/${payment.id}`}>{words.evidenceForYourAnswer}</a>
            </>
          ) : null}
        </p>
      ))}
    </>
  );
}
