import type { PublishPage } from "#app/areas/work/queries/find-publish-page.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { TextField } from "#app/platform/ui/field.tsx";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { workWords } from "#words/studio/work.ts";

/** What a proof is of, who decides, and by when; shown while the draft is one (styles.css). */
export function ProofFields({ page }: { page: PublishPage }) {
  const words = useWords(workWords).publish.proof;
  const { checkpoint, proofs, deliverables, readers } = page;
  const { proof } = checkpoint;
  const approvers = readers.filter(({ rights }) => rights.includes("approve"));
  return (
    <fieldset className="for-proof">
      <legend className="sr-only">{words.legend}</legend>
      <div className="grid gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <div>
          <Label htmlFor="proofOf">{words.of}</Label>
          <SelectInput id="proofOf" name="proofOf" defaultValue={proof.of}>
            <option value="">{words.single}</option>
            {proofs.map(({ id, title, next }) => (
              <option key={id} value={`proof:${id}`}>
                {words.version(title, next)}
              </option>
            ))}
            {deliverables.map(({ id, title }) => (
              <option key={id} value={`deliverable:${id}`}>
                {words.deliverable(title)}
              </option>
            ))}
          </SelectInput>
        </div>
        <div>
          <Label htmlFor="decides">{words.decides}</Label>
          <SelectInput id="decides" name="decides" defaultValue={proof.decides}>
            <option value="any">{words.any}</option>
            {approvers.length > 1 ? <option value="all">{words.all}</option> : null}
            {approvers.map(({ id, name }) => (
              <option key={id} value={id}>
                {words.named(name)}
              </option>
            ))}
          </SelectInput>
        </div>
        <TextField
          field={{
            id: "feedbackBy",
            name: "feedbackBy",
            initialValue: checkpoint.answerBy ?? "",
          }}
          label={words.by}
          type="date"
        />
      </div>
    </fieldset>
  );
}
