import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import {
  Checkbox,
  FieldError,
  FormError,
  Select,
  TextArea,
  TextField,
} from "#app/platform/ui/field.tsx";
import { briefSchema, type valuesOfQuestions } from "./brief-schema.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { briefWords } from "#words/studio/brief.ts";
import { Button, DefaultSubmit } from "#app/platform/ui/button.tsx";
import { RowTools, rowKeys } from "#app/platform/ui/row-tools.tsx";

type Question = ReturnType<typeof valuesOfQuestions>[number];
type Values = { questions: Question[] };

/** The questions of a brief: written, moved and removed with or without scripts. */
export function BriefEditor({ questions, result }: { questions: Question[]; result: unknown }) {
  const words = useWords(briefWords).briefEditor;
  const [form, fields] = useForm<Values>({
    id: "brief",
    lastResult: result as never,
    defaultValue: { questions },
    shouldRevalidate: "onBlur",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: briefSchema }) as never,
  });
  const rows = fields.questions.getFieldList();
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-3xl">
      <DefaultSubmit intent="save-brief" />
      <FormError errors={form.errors} id={form.errorId} />
      <FieldError field={fields.questions} />
      <ol>
        {rows.map((row, index) => {
          const set = row.getFieldset();
          return (
            <li key={row.key} className="border-line border-t py-4" onKeyDown={rowKeys}>
              <div
                role="group"
                aria-label={words.questionNumbered(index + 1)}
                className="grid gap-4 sm:grid-cols-3"
              >
                <TextField field={set.label} label={words.question} className="sm:col-span-2" />
                <Select
                  field={set.kind}
                  label={words.typeOfAnswer}
                  options={Object.entries(words.kinds)}
                />
                <TextField field={set.help} label={words.hint} className="sm:col-span-2" />
                <Checkbox field={set.required} label={words.required} className="self-end" />
                <TextArea
                  field={set.options}
                  label={words.choicesOnePerLine}
                  rows={2}
                  className="sm:col-span-3"
                />
              </div>
              <RowTools
                form={form}
                name={fields.questions.name}
                index={index}
                count={rows.length}
                label={words.questionInRow(index + 1)}
              />
            </li>
          );
        })}
      </ol>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button
          {...form.insert.getButtonProps({
            name: fields.questions.name,
            defaultValue: { kind: "text" },
          })}
        >
          {words.addAQuestion}
        </Button>
        <Button name="intent" value="save-brief" tone="main">
          {words.saveTheQuestions}
        </Button>
      </div>
    </Form>
  );
}
