import { getFormProps, useForm, type DefaultValue, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { z } from "zod";
import { languageOptions } from "#app/words/language-options.ts";
import { FieldError, FormError, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { clientSchema } from "./client-schema.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { clientsWords } from "#words/studio/clients.ts";
import { Button, DefaultSubmit } from "#app/platform/ui/button.tsx";

type Values = z.input<typeof clientSchema>;
type Props = {
  result: SubmissionResult | undefined;
  client: DefaultValue<Values>;
  countries: [string, string][];
  button: string;
};

/** A client with its contacts. Rows are added and removed with or without scripts. */
export function ClientForm({ result, client, countries, button }: Props) {
  const language = useLanguage();
  const words = useWords(clientsWords).clientForm;
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
      <DefaultSubmit />
      <FormError errors={form.errors} id={form.errorId} />
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="font-display mb-3 text-xl">{words.client}</legend>
        <TextField
          field={fields.name}
          label={words.name}
          hint={words.nameHint}
          className="sm:col-span-2"
        />
        <TextArea field={fields.address} label={words.address} className="sm:col-span-2" />
        <Select field={fields.country} label={words.country} options={countries} />
        <TextField field={fields.taxId} label={words.taxId} />
        <TextField field={fields.vatId} label={words.vatId} hint={words.vatIdHint} />
      </fieldset>
      <fieldset>
        <legend className="font-display mb-3 text-xl">{words.contacts}</legend>
        <FieldError field={fields.contacts} />
        <ul className="space-y-6">
          {contacts.map((contact, index) => {
            const set = contact.getFieldset();
            return (
              <li key={contact.key} className="border-line grid gap-4 border-t pt-4 sm:grid-cols-2">
                <input type="hidden" name={set.id.name} defaultValue={set.id.initialValue} />
                <TextField field={set.name} label={words.name} autoComplete="off" />
                <TextField field={set.email} label={words.email} type="email" autoComplete="off" />
                <TextField field={set.role} label={words.role} hint={words.roleHint} />
                <Select
                  field={set.locale}
                  label={words.language}
                  options={languageOptions(language)}
                />
                {contacts.length > 1 ? (
                  <Button
                    {...form.remove.getButtonProps({ name: fields.contacts.name, index })}
                    tone="quiet"
                    className="justify-self-start"
                  >
                    {words.removeThisContact}
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
        <Button
          {...form.insert.getButtonProps({
            name: fields.contacts.name,
            defaultValue: { locale: "en" },
          })}
          className="mt-5"
        >
          {words.addAContact}
        </Button>
      </fieldset>
      <Button tone="main">{button}</Button>
    </Form>
  );
}
