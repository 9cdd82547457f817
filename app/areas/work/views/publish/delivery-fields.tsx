import type { PublishPage } from "#app/areas/work/queries/find-publish-page.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { workWords } from "#words/studio/work.ts";

/** Into which folder the finals go, and when they open; shown while it is a delivery. */
export function DeliveryFields({ page }: { page: PublishPage }) {
  const words = useWords(workWords).publish.delivery;
  const { checkpoint, deliverables, project } = page;
  return (
    <fieldset className="for-delivery">
      <legend className="sr-only">{words.legend}</legend>
      <Label htmlFor="deliveryOf">{words.of}</Label>
      <SelectInput id="deliveryOf" name="deliveryOf" defaultValue={checkpoint.proof.of}>
        <option value="">{words.milestone(checkpoint.milestone.title)}</option>
        {deliverables.map(({ id, title }) => (
          <option key={id} value={`deliverable:${id}`}>
            {title}
          </option>
        ))}
      </SelectInput>
      <p className="hint">{words.opens[project.releaseTerms]}</p>
    </fieldset>
  );
}
