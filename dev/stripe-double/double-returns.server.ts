import { randomBytes } from "node:crypto";
import qs from "qs";
import type Stripe from "stripe";
import {
  disputeObject,
  intentOf,
  refundObject,
  type DoubleDispute,
  type DoubleRefund,
  type DoubleReturnType,
  type DoubleSession,
} from "./double-objects.ts";

/** What happens to captured money at the double: refunds and disputes. */
export type Returns = {
  /**
   * A refund made in Stripe's own dashboard; `decideRefund` is the bank's decision on a pending
   * one.
   */
  refund(sessionId: string, amount: number): Promise<void>;
  decideRefund(refundId: string, outcome: "succeed" | "fail"): Promise<void>;
  /** The payer's bank disputes the payment, and later decides. */
  dispute(sessionId: string, amount?: number): Promise<string>;
  decideDispute(disputeId: string, outcome: "won" | "lost"): Promise<void>;
  /**
   * How refunds and charges turn out: pending, say, or done, but answered with an error or not at
   * all.
   */
  mood: {
    refund: "succeeds" | "pending" | "works-then-500" | "works-then-hangs-up" | "429";
    charge:
      "succeeds" | "declined" | "processing" | "works-then-500" | "works-then-hangs-up" | "429";
  };
  refunds: Map<string, DoubleRefund>;
};

type Tell = (type: DoubleReturnType, object: Stripe.Refund | Stripe.Dispute) => Promise<void>;
type Answer = [status: number, body: unknown];

export const refusal = (message: string): Answer => [
  400,
  { error: { type: "invalid_request_error", message } },
];
const seconds = () => Math.floor(Date.now() / 1000);
const newId = (prefix: string) => `${prefix}_${randomBytes(8).toString("hex")}`;

export function makeReturns(
  double: {
    sessions: Map<string, DoubleSession>;
    refunds: Map<string, DoubleRefund>;
    mood: Returns["mood"];
  },
  tell: Tell,
) {
  const { sessions, refunds } = double;
  const disputes = new Map<string, DoubleDispute>();
  const sessionOf = (id: string) => {
    const session = sessions.get(id);
    if (!session) throw new RangeError("no such session");
    return session;
  };

  function keep(
    intent: Stripe.PaymentIntent,
    amount: number,
    status: DoubleRefund["status"],
    metadata: Record<string, string>,
  ): DoubleRefund {
    const refund: DoubleRefund = {
      id: newId("re"),
      intentId: intent.id,
      amount,
      currency: intent.currency,
      created: seconds(),
      status,
      metadata,
    };
    refunds.set(refund.id, refund);
    return refund;
  }

  /** As at Stripe: never more than was captured, and nothing that a bank has disputed. */
  function create(body: string): Answer {
    const {
      payment_intent: intentId = "",
      amount: asked,
      metadata,
    } = qs.parse(body) as {
      payment_intent?: string;
      amount?: string;
      metadata?: Record<string, string>;
    };
    const session = [...sessions.values()].find((candidate) => intentOf(candidate).id === intentId);
    if (!session || session.paymentStatus !== "paid")
      return refusal(`No such payment_intent: '${intentId}'`);
    const isDisputed = [...disputes.values()].some(
      (dispute) => dispute.intentId === intentId && dispute.status !== "won",
    );
    if (isDisputed) return refusal("Charge has been charged back; cannot issue a refund.");
    const gone = [...refunds.values()]
      .filter((refund) => refund.intentId === intentId && refund.status !== "failed")
      .reduce((total, { amount }) => total + amount, 0);
    const amount = Number(asked ?? session.amount);
    if (amount <= 0 || gone + amount > session.amount)
      return refusal(
        `Refund amount (${amount}) is greater than unrefunded amount on charge (${session.amount - gone})`,
      );
    const refund = keep(
      intentOf(session),
      amount,
      double.mood.refund === "pending" ? "pending" : "succeeded",
      metadata ?? {},
    );
    void tell("refund.created", refundObject(refund));
    return [200, refundObject(refund)];
  }

  return {
    api({
      method,
      path,
      query,
      body,
    }: {
      method: string;
      path: string;
      query: string;
      body: string;
    }): Answer | null {
      const { payment_intent: intent } = qs.parse(query) as { payment_intent?: string };
      const list = <T extends { intentId: string }>(
        rows: Map<string, T>,
        toObject: (row: T) => unknown,
      ): Answer => [
        200,
        {
          object: "list",
          url: path,
          has_more: false,
          data: [...rows.values()]
            .filter(({ intentId }) => !intent || intentId === intent)
            .map(toObject),
        },
      ];
      if (method === "POST" && path === "/v1/refunds") return create(body);
      if (method === "GET" && path === "/v1/refunds") return list(refunds, refundObject);
      return method === "GET" && path === "/v1/disputes" ? list(disputes, disputeObject) : null;
    },
    async refund(sessionId: string, amount: number): Promise<void> {
      await tell(
        "refund.created",
        refundObject(keep(intentOf(sessionOf(sessionId)), amount, "succeeded", {})),
      );
    },
    async decideRefund(refundId: string, outcome: "succeed" | "fail"): Promise<void> {
      const refund = refunds.get(refundId);
      if (!refund) throw new RangeError("no such refund");
      refund.status = outcome === "succeed" ? "succeeded" : "failed";
      await tell(outcome === "succeed" ? "refund.updated" : "refund.failed", refundObject(refund));
    },
    async dispute(sessionId: string, amount?: number): Promise<string> {
      const session = sessionOf(sessionId);
      const dispute: DoubleDispute = {
        id: newId("du"),
        intentId: intentOf(session).id,
        amount: amount ?? session.amount,
        currency: session.currency,
        created: seconds(),
        dueBy: seconds() + 14 * 86_400,
        status: "needs_response",
      };
      disputes.set(dispute.id, dispute);
      await tell("charge.dispute.created", disputeObject(dispute));
      return dispute.id;
    },
    async decideDispute(disputeId: string, outcome: "won" | "lost"): Promise<void> {
      const dispute = disputes.get(disputeId);
      if (!dispute) throw new RangeError("no such dispute");
      dispute.status = outcome;
      await tell("charge.dispute.closed", disputeObject(dispute));
    },
  };
}
