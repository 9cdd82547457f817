import { Form } from "@remix-run/react";
import type { PaymentMethod, PaymentStatus } from "#app/areas/payments/rules/payment-states.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";

type Row = {
  id: string; method: PaymentMethod; status: PaymentStatus; amount: number; overpaid: number; receivedOn: string | null; recordedBy: string; reference: string; claimedOn: string | null;
  reversal: { reason: string; recordedBy: string } | null;
};

const METHODS = { card: "Card", transfer: "Bank transfer", cash: "Cash" } as const;
const STATES = { started: "begun", processing: "on its way", succeeded: "arrived", failed: "did not go through", cancelled: "not used" } as const;

/** Every attempt to pay an invoice, and how it went; what was recorded by hand can be taken back with a reason. */
export function PaymentRows({ payments, money }: { payments: Row[]; money: (amount: number) => string }) {
  return (
    <section>
      <h2 className="border-ink mb-1 border-b pb-2 text-xl">Payments</h2>
      {payments.length === 0 ? <p className="text-muted py-3">Nothing has come in yet.</p> : null}
      <ul>
        {payments.map((payment) => (
          <li key={payment.id} className="border-line border-b py-3">
            <p className="flex justify-between gap-6">
              <span>{`${METHODS[payment.method]}, ${payment.claimedOn && payment.status === "started" ? `announced by the client on ${formatPlainDay(payment.claimedOn, "en")}` : payment.reversal ? "taken back" : STATES[payment.status]}`}</span>
              <span className={`figures ${payment.reversal ? "line-through" : ""}`}>{money(payment.amount)}</span>
            </p>
            <p className="text-muted text-sm">{[payment.receivedOn && `Received ${formatPlainDay(payment.receivedOn, "en")}`, payment.reference, payment.recordedBy && `recorded by ${payment.recordedBy}`].filter(Boolean).join(", ")}</p>
            {payment.overpaid > 0 ? <p className="text-bad text-sm">{`${money(payment.overpaid)} more than was open. Refund it or credit it.`}</p> : null}
            {payment.reversal ? <p className="text-sm">{`Taken back by ${payment.reversal.recordedBy}: ${payment.reversal.reason}`}</p> : null}
            {payment.status === "succeeded" && payment.method !== "card" && !payment.reversal ? (
              <details className="text-sm">
                <summary className="inline-flex min-h-11 items-center underline underline-offset-4">Take it back</summary>
                <Form method="post" className="border-bad flex flex-wrap items-end gap-3 border-l-2 pl-4">
                  <input type="hidden" name="paymentId" value={payment.id} />
                  <div className="flex-1">
                    <label htmlFor={`reason-${payment.id}`} className="mb-1 block font-semibold">
                      Why? It stays in the books, with your name.
                    </label>
                    <input id={`reason-${payment.id}`} name="reason" className="field" maxLength={400} />
                  </div>
                  <button name="intent" value="reverse-payment" className="button" data-tone="bad">
                    Take it back
                  </button>
                </Form>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
