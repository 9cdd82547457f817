import { Form } from "@remix-run/react";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { FormError, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

type Props = {
  terms: { id: string; term: string; plain: string }[];
  answer: { reason: string; term: string; plain: string } | undefined;
};

/** Terms with plain words: add one, take one away. */
export function GlossaryEditor({ terms, answer }: Props) {
  const refusalText = useRefusalText();
  const labels = useWords(scopeWords).glossaryEditor;
  const errorsOf = (reason: string) => (answer?.reason === reason ? [refusalText(reason)] : []);
  const isOfField = answer?.reason === "term-missing" || answer?.reason === "plain-missing";
  return (
    <>
      <FormError errors={answer && !isOfField ? [refusalText(answer.reason)] : []} />
      {terms.length === 0 ? <p className="text-muted mb-6">{labels.noTermsYetStart}</p> : null}
      <ul className="mb-8">
        {terms.map(({ id, term, plain }) => (
          <li key={id} className="border-line flex items-start justify-between gap-4 border-t py-3">
            <span>
              <dfn className="font-display text-lg not-italic">{term}</dfn>
              <span className="block">{plain}</span>
            </span>
            <Form method="post">
              <input type="hidden" name="termId" value={id} />
              <Button
                name="intent"
                value="remove-term"
                aria-label={labels.removeTerm(term)}
                tone="quiet"
              >
                {labels.remove}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" className="space-y-4" key={terms.length}>
        <SectionHead>{labels.addATerm}</SectionHead>
        <TextField
          field={{
            id: "term",
            name: "term",
            errors: errorsOf("term-missing"),
            initialValue: answer?.term,
          }}
          label={labels.term}
          hint={labels.termHint}
          maxLength={200}
        />
        <TextArea
          field={{
            id: "plain",
            name: "plain",
            errors: errorsOf("plain-missing"),
            initialValue: answer?.plain,
          }}
          label={labels.inPlainWords}
          maxLength={1000}
        />
        <Button name="intent" value="add-term" tone="main">
          {labels.addTerm}
        </Button>
      </Form>
    </>
  );
}
