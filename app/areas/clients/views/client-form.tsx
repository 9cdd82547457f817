import { getFormProps, useForm, type DefaultValue, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { z } from "zod";
import { LANGUAGES } from "#app/kernel/language.ts";
import { FieldError, FormError, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { clientSchema } from "./client-schema.ts";

type Values = z.input<typeof clientSchema>;
type Props = {
  result: SubmissionResult | undefined;
  client: DefaultValue<Values>;
  countries: [string, string][];
  button: string;
};

/** A client with its contacts. Rows are added and removed with or without scripts. */
export function ClientForm({ result, client, countries, button }: Props) {
  const [form, fields] = useForm<Values>({
    lastResult: result,
    id: "client",
    defaultValue: client,
    shouldRevalidate: "onBlur",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: clientSchema }),
  });
  const contacts = fields.contacts.getFieldList();
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-3xl space-y-10">
      <button className="sr-only" tabIndex={-1} aria-hidden="true" />
      <FormError errors={form.errors} id={form.errorId} />
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="font-display mb-3 text-xl">The client</legend>
        <TextField
          field={fields.name}
          label="Name"
          hint="Company or person, as it appears on invoices."
          className="sm:col-span-2"
        />
        <TextArea field={fields.address} label="Address" className="sm:col-span-2" />
        <Select field={fields.country} label="Country" options={countries} />
        <TextField field={fields.taxId} label="Tax id (optional)" />
        <TextField
          field={fields.vatId}
          label="VAT id (optional)"
          hint="Decides whether reverse charge applies within the EU."
        />
      </fieldset>
      <fieldset>
        <legend className="font-display mb-3 text-xl">Contacts</legend>
        <FieldError field={fields.contacts} />
        <ul className="space-y-6">
          {contacts.map((contact, index) => {
            const set = contact.getFieldset();
            return (
              <li key={contact.key} className="border-line grid gap-4 border-t pt-4 sm:grid-cols-2">
                <input type="hidden" name={set.id.name} defaultValue={set.id.initialValue} />
                <TextField field={set.name} label="Name" autoComplete="off" />
                <TextField field={set.email} label="Email" type="email" autoComplete="off" />
                <TextField
                  field={set.role}
                  label="Role (optional)"
                  hint="“Marketing”, “Accounts”"
                />
                <Select field={set.locale} label="Language" options={Object.entries(LANGUAGES)} />
                {contacts.length > 1 ? (
                  <button
                    {...form.remove.getButtonProps({ name: fields.contacts.name, index })}
                    className="button justify-self-start"
                    data-tone="quiet"
                  >
                    Remove this contact
                  </button>
                ) : null}
              </li>
            );
          })}
        </ul>
        <button
          {...form.insert.getButtonProps({
            name: fields.contacts.name,
            defaultValue: { locale: "en" },
          })}
          className="button mt-5"
        >
          Add a contact
        </button>
      </fieldset>
      <button className="button" data-tone="main">
        {button}
      </button>
    </Form>
  );
}
