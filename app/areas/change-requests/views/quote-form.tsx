import { Form } from "@remix-run/react";
import { useState, type FormEvent } from "react";
import { TextArea, TextField } from "#app/platform/ui/field.tsx";
import { DateFields, DeliverableFields, PriceFields } from "./quote-fields.tsx";
import type { QuoteFormProps } from "./quote-form-props.ts";
import { QuotePreview } from "./quote-preview.tsx";
import { quoteValues, type QuoteField, type QuoteValues } from "./quote-schema.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { changesWords } from "#words/studio/changes.ts";
import { Button } from "#app/platform/ui/button.tsx";

/**
 * Price, dates and effects of a change. The preview for the client is recalculated on every
 * keystroke, by the server's own rules.
 */
export function QuoteForm(props: QuoteFormProps) {
  const words = useWords(changesWords).quoteForm;
  const { values, errors, signers } = props;
  const [typed, setTyped] = useState(values);
  const onInput = (event: FormEvent<HTMLFormElement>) =>
    setTyped(quoteValues(new FormData(event.currentTarget)));
  const field = (name: keyof QuoteValues) => ({
    id: name,
    name,
    initialValue: String(values[name]),
    errors: name in errors ? [errors[name as QuoteField] ?? ""] : [],
  });
  const shown = { ...props, typed, field };
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <Form method="post" onInput={onInput} className="space-y-8">
        <PriceFields {...shown} />
        <DateFields {...shown} />
        <DeliverableFields {...shown} />
        <TextArea
          field={field("offer")}
          label={words.yourMessage}
          hint={words.yourMessageHint}
          rows={4}
          maxLength={4000}
        />
        <TextField field={field("expiresOn")} label={words.offerIsValidUntil} type="date" />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="price-and-send" tone="main">
            {words.sendToSigners(signers)}
          </Button>
          <Button name="intent" value="price-change">
            {words.saveThePrice}
          </Button>
        </div>
      </Form>
      <QuotePreview {...props} typed={typed} />
    </div>
  );
}
