import { Form } from "@remix-run/react";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { FormError, TextArea, TextField } from "#app/platform/ui/field.tsx";

type Props = {
  terms: { id: string; term: string; plain: string }[];
  answer: { reason: string; term: string; plain: string } | undefined;
};

/** Terms with plain words: add one, take one away. */
export function GlossaryEditor({ terms, answer }: Props) {
  const errorsOf = (reason: string) => (answer?.reason === reason ? [refusalText(reason)] : []);
  const isOfField = answer?.reason === "term-missing" || answer?.reason === "plain-missing";
  return (
    <>
      <FormError errors={answer && !isOfField ? [refusalText(answer.reason)] : []} />
      {terms.length === 0 ? (
        <p className="text-muted mb-6">
          No terms yet. Start with a word that a client once misunderstood.
        </p>
      ) : null}
      <ul className="mb-8">
        {terms.map(({ id, term, plain }) => (
          <li key={id} className="border-line flex items-start justify-between gap-4 border-t py-3">
            <span>
              <dfn className="font-display text-lg not-italic">{term}</dfn>
              <span className="block">{plain}</span>
            </span>
            <Form method="post">
              <input type="hidden" name="termId" value={id} />
              <button
                name="intent"
                value="remove-term"
                className="button"
                data-tone="quiet"
                aria-label={`Remove ${term}`}
              >
                Remove
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" className="space-y-4" key={terms.length}>
        <h2 className="text-xl">Add a term</h2>
        <TextField
          field={{
            id: "term",
            name: "term",
            errors: errorsOf("term-missing"),
            initialValue: answer?.term,
          }}
          label="Term"
          hint="With its other forms, separated by commas: “mock-up, mock-ups”."
          maxLength={200}
        />
        <TextArea
          field={{
            id: "plain",
            name: "plain",
            errors: errorsOf("plain-missing"),
            initialValue: answer?.plain,
          }}
          label="In plain words"
          maxLength={1000}
        />
        <button name="intent" value="add-term" className="button" data-tone="main">
          Add term
        </button>
      </Form>
    </>
  );
}
