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

type Question = ReturnType<typeof valuesOfQuestions>[number];
type Values = { questions: Question[] };

const KINDS = [
  ["text", "Text"],
  ["choice", "A choice"],
  ["scale", "A scale from 1 to 5"],
  ["files", "Files"],
  ["links", "Links"],
] as const;

/** The questions of a brief: written, moved and removed with or without scripts. */
export function BriefEditor({ questions, result }: { questions: Question[]; result: unknown }) {
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
      <button
        name="intent"
        value="save-brief"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
      />
      <FormError errors={form.errors} id={form.errorId} />
      <FieldError field={fields.questions} />
      <ol>
        {rows.map((row, index) => {
          const set = row.getFieldset();
          const label = `question ${index + 1}`;
          return (
            <li key={row.key} className="border-line border-t py-4">
              <div
                role="group"
                aria-label={`Question ${index + 1}`}
                className="grid gap-4 sm:grid-cols-3"
              >
                <TextField field={set.label} label="Question" className="sm:col-span-2" />
                <Select field={set.kind} label="Type of answer" options={KINDS} />
                <TextField field={set.help} label="Hint (optional)" className="sm:col-span-2" />
                <Checkbox field={set.required} label="Required" className="self-end" />
                <TextArea
                  field={set.options}
                  label="Choices, one per line, or the two ends of a scale"
                  rows={2}
                  className="sm:col-span-3"
                />
              </div>
              <div className="mt-2 flex flex-wrap gap-1">
                <button
                  {...form.reorder.getButtonProps({
                    name: fields.questions.name,
                    from: index,
                    to: Math.max(0, index - 1),
                  })}
                  disabled={index === 0}
                  className="button min-w-11 px-2"
                  data-tone="quiet"
                  aria-label={`Move ${label} up`}
                >
                  ↑
                </button>
                <button
                  {...form.reorder.getButtonProps({
                    name: fields.questions.name,
                    from: index,
                    to: Math.min(rows.length - 1, index + 1),
                  })}
                  disabled={index === rows.length - 1}
                  className="button min-w-11 px-2"
                  data-tone="quiet"
                  aria-label={`Move ${label} down`}
                >
                  ↓
                </button>
                <button
                  {...form.remove.getButtonProps({ name: fields.questions.name, index })}
                  className="button"
                  data-tone="quiet"
                  aria-label={`Remove ${label}`}
                >
                  Remove
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      <div className="mt-4 flex flex-wrap gap-3">
        <button
          {...form.insert.getButtonProps({
            name: fields.questions.name,
            defaultValue: { kind: "text" },
          })}
          className="button"
        >
          Add a question
        </button>
        <button name="intent" value="save-brief" className="button" data-tone="main">
          Save the questions
        </button>
      </div>
    </Form>
  );
}
