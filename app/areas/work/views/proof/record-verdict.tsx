import { Form } from "@remix-run/react";
import { DECISIONS } from "#app/areas/work/rules/proof.ts";
import type { ProofPage } from "#app/areas/work/rules/proof-page.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { TextArea, TextField } from "#app/platform/ui/field.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { proofWords } from "#words/proof.ts";
import { workWords } from "#words/studio/work.ts";

type Props = {
  deciders: ProofPage["deciders"];
  typed: { refusal?: string; reason: string; source: string } | undefined;
};

/** A verdict that was given elsewhere: whose it is, and how it was said. The client is told. */
export function RecordVerdict({ deciders, typed }: Props) {
  const words = useWords(workWords).proof;
  const said = proofWords(useLanguage());
  if (deciders.length === 0) return null;
  return (
    <section className="mt-8">
      <Fold summary={words.record} open={typed?.refusal === "source-missing"}>
        <Form method="post" className="space-y-4">
          <p className="hint">{words.recordHint}</p>
          <div>
            <Label htmlFor="contactId">{words.whose}</Label>
            <SelectInput id="contactId" name="contactId">
              {deciders.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          </div>
          <div>
            <Label htmlFor="decision">{words.what}</Label>
            <SelectInput id="decision" name="decision">
              {DECISIONS.map((decision) => (
                <option key={decision} value={decision}>
                  {said.states[decision]}
                </option>
              ))}
            </SelectInput>
          </div>
          <TextField
            field={{ id: "source", name: "source", initialValue: typed?.source ?? "" }}
            label={words.source}
            maxLength={300}
          />
          <TextArea
            field={{ id: "reason", name: "reason", initialValue: typed?.reason ?? "" }}
            label={words.reason}
            rows={2}
          />
          <Button name="intent" value="record-verdict">
            {words.recordButton}
          </Button>
        </Form>
      </Fold>
    </section>
  );
}
