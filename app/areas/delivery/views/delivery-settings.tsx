import type { Delivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { TextField } from "#app/platform/ui/field.tsx";
import { deliveryWords } from "#words/studio/delivery.ts";

/** Sends what is open, for the first time or once more, with its last day. */
export function SendDelivery({ typed }: { typed: string }) {
  const words = useWords(deliveryWords);
  return (
    <section className="space-y-4">
      <h2 className="text-xl">{words.sendTitle}</h2>
      <TextField
        field={{ id: "until", name: "until", initialValue: typed }}
        label={words.until}
        hint={words.sendHint}
        type="date"
      />
      <Button name="intent" value="send">
        {words.send}
      </Button>
    </section>
  );
}

/** How work is shown before it opens; of a project whose originals come with the work, nothing. */
export function MarkPreviews({ delivery }: { delivery: Delivery }) {
  const words = useWords(deliveryWords);
  const { terms, previewEdge, watermark } = delivery;
  if (terms === "at_once") return null;
  return (
    <section className="space-y-4">
      <h2 className="text-xl">{words.previews}</h2>
      <p>{words.edge(previewEdge)}</p>
      <label className="flex gap-3">
        <input type="checkbox" name="marked" defaultChecked={watermark} className="mt-1" />
        <span>
          {words.mark}
          <span className="text-muted block text-sm">{words.markHint}</span>
        </span>
      </label>
      <Button name="intent" value="mark">
        {words.save}
      </Button>
    </section>
  );
}
