import type { MinorUnits } from "#app/kernel/money.ts";
import type { DisputeStatus, RefundStatus } from "#app/areas/payments/rules/books.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";

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

const REFUNDS = {
  pending: "is being refunded. Stripe will confirm when it is done.",
  succeeded: "refunded",
  failed: "could not be refunded",
} as const;
const DISPUTES = {
  needs_response: "is disputed by the payer's bank.",
  under_review: "is disputed; the bank is deciding.",
  won: "was disputed, and you keep it.",
  lost: "was disputed and taken back by the bank.",
} as const;

type GoneBackProps = { payment: GoneBack; money: (amount: MinorUnits) => string };

/** The refunds and disputes of a payment, and their states. */
export function MoneyGoneBack({ payment, money }: GoneBackProps) {
  return (
    <>
      {payment.refunds.map((refund) => (
        <p key={refund.id} className={refund.status === "failed" ? "text-bad text-sm" : "text-sm"}>
          {`${money(refund.amount)} ${REFUNDS[refund.status]}${refund.failure ? `: ${refund.failure}` : ""}`}
        </p>
      ))}
      {payment.disputes.map((dispute) => (
        <p key={dispute.id} className={dispute.status === "won" ? "text-sm" : "text-bad text-sm"}>
          {`${money(dispute.amount)} ${DISPUTES[dispute.status]}${dispute.status === "needs_response" && dispute.respondBy ? ` Answer in Stripe by ${formatMoment(new Date(dispute.respondBy), "en", "UTC")} UTC.` : ""}`}
          {dispute.status === "needs_response" || dispute.status === "under_review" ? (
            <>
              {" "}
              <a href={`../payments/${payment.id}.zip`} download>
                Evidence for your answer (ZIP)
              </a>
            </>
          ) : null}
        </p>
      ))}
    </>
  );
}
