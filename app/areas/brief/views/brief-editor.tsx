import { getFormProps, useForm, type FormMetadata } from "@conform-to/react";
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
            <li key={row.key} className="border-line border-t py-4">
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

type RowToolsProps = {
  form: FormMetadata<Values>;
  name: string;
  index: number;
  count: number;
};

/** Moves and removes a question: buttons of the form, which work without scripts. */
function RowTools({ form, name, index, count }: RowToolsProps) {
  const words = useWords(briefWords).briefEditor;
  const label = words.questionInRow(index + 1);
  const moves = [
    { sign: "↑", to: index - 1, text: words.moveUpLabel(label) },
    { sign: "↓", to: index + 1, text: words.moveDownLabel(label) },
  ];
  return (
    <div className="mt-2 flex flex-wrap gap-1">
      {moves.map(({ sign, to, text }) => (
        <Button
          key={sign}
          {...form.reorder.getButtonProps({
            name,
            from: index,
            to: Math.min(count - 1, Math.max(0, to)),
          })}
          disabled={to < 0 || to >= count}
          aria-label={text}
          tone="quiet"
          className="min-w-11 px-2"
        >
          {sign}
        </Button>
      ))}
      <Button
        {...form.remove.getButtonProps({ name, index })}
        aria-label={words.removeLabel(label)}
        tone="quiet"
      >
        {words.remove}
      </Button>
    </div>
  );
}
