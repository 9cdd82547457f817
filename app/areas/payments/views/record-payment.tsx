import { BY_HAND } from "#app/areas/payments/ways/registry.ts";
import { studioWays } from "#app/words/en/studio-ways.ts";
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { Day } from "#app/kernel/day.ts";
import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";
import { Checkbox, FormError, Select, TextField } from "#app/platform/ui/field.tsx";

type Props = {
  invoice: { open: number; currency: string };
  today: Day;
  formId: string;
  claim: { on: Day; amount: MinorUnits } | null;
  lastResult: SubmissionResult | null | undefined;
};

/**
 * The form for cash, a transfer or another payment that the freelancer has received. It is keyed by
 * the paid amount, so that the form is empty after a payment is recorded.
 */
export function RecordPayment({ invoice, today, formId, claim, lastResult }: Props) {
  const isPaid = invoice.open <= 0;
  const defaultValue = {
    method: claim ? "transfer" : "cash",
    amount: isPaid ? "" : toDecimal(claim ? claim.amount : invoice.open, invoice.currency),
    receivedOn: today,
    reference: "",
    isBeyond: isPaid ? "on" : "",
    formId,
  };
  const [form, fields] = useForm<Record<keyof typeof defaultValue, string>>({
    id: "record",
    lastResult,
    defaultValue,
  });
  return (
    <section>
      <h2 className="mb-3 text-xl">
        {isPaid ? "Record an overpayment" : "Record what you received"}
      </h2>
      {isPaid ? (
        <p className="mb-4">
          Nothing is open on this invoice. Anything that still arrives is credited to the client's
          account, to be refunded or applied to another invoice.
        </p>
      ) : null}
      {claim ? (
        <p className="mb-4">{`The client said on ${formatFullDay(claim.on, "en")} that the transfer was sent. Record it once you see it in your account.`}</p>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="grid gap-5 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <FormError errors={form.errors} id={form.errorId} />
        </div>
        <input type="hidden" name="formId" value={formId} />
        <Select
          field={fields.method}
          label="Payment method"
          options={BY_HAND.map((way) => [way, studioWays[way].payment] as const)}
        />
        <TextField field={fields.receivedOn} label="Received on" type="date" max={today} />
        <TextField
          field={fields.amount}
          label={`Amount (${invoice.currency})`}
          inputMode="decimal"
        />
        <TextField field={fields.reference} label="Reference (optional)" maxLength={140} />
        {isPaid ? (
          <input type="hidden" name="isBeyond" value="on" />
        ) : (
          <Checkbox
            field={fields.isBeyond}
            label="More arrived than is open: credit the rest to the client"
            className="sm:col-span-2"
          />
        )}
        <button
          name="intent"
          value="record-payment"
          className="button justify-self-start"
          data-tone="main"
        >
          Record the payment
        </button>
      </Form>
    </section>
  );
}
