import { BY_HAND } from "#app/areas/payments/ways/registry.ts";
import { paymentWaysWords } from "#words/studio/payment-ways.ts";
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { Day } from "#app/kernel/day.ts";
import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";
import { Checkbox, FormError, Select, TextField } from "#app/platform/ui/field.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

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
  const language = useLanguage();
  const ways = useWords(paymentWaysWords);
  const words = useWords(paymentsWords).recordPayment;
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
      <SectionHead>{isPaid ? words.recordAnOverpayment : words.recordWhatYouReceived}</SectionHead>
      {isPaid ? <p className="mb-4">{words.nothingIsOpen}</p> : null}
      {claim ? <p className="mb-4">{words.clientSaid(formatFullDay(claim.on, language))}</p> : null}
      <Form method="post" {...getFormProps(form)} className="grid gap-5 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <FormError errors={form.errors} id={form.errorId} />
        </div>
        <input type="hidden" name="formId" value={formId} />
        <Select
          field={fields.method}
          label={words.paymentMethod}
          options={BY_HAND.map((way) => [way, ways[way].payment] as const)}
        />
        <TextField field={fields.receivedOn} label={words.receivedOn} type="date" max={today} />
        <TextField
          field={fields.amount}
          label={words.amountIn(invoice.currency)}
          inputMode="decimal"
        />
        <TextField field={fields.reference} label={words.reference} maxLength={140} />
        {isPaid ? (
          <input type="hidden" name="isBeyond" value="on" />
        ) : (
          <Checkbox
            field={fields.isBeyond}
            label={words.moreArrivedThanIsOpen}
            className="sm:col-span-2"
          />
        )}
        <Button name="intent" value="record-payment" tone="main" className="justify-self-start">
          {words.recordThePayment}
        </Button>
      </Form>
    </section>
  );
}
