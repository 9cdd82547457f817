import { Form } from "@remix-run/react";
import type { DeliveryFolder } from "#app/areas/delivery/rules/delivery-folder.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { deliveryWords } from "#words/studio/delivery.ts";

/** What the freelancer can do with a folder: add finals, open it early, or let the terms decide. */
export function FolderActs({ folder }: { folder: DeliveryFolder }) {
  const words = useWords(deliveryWords);
  const { id, title, of, milestoneId, state, isByHand } = folder;
  const isClosed = state === "held" && !folder.waitsFor.includes("sent-again");
  return (
    <Form method="post" className="flex flex-wrap gap-3">
      {milestoneId ? (
        <Button
          name="intent"
          value={`add:${milestoneId}:${of === "deliverable" ? id : ""}`}
          aria-label={words.addTo(title)}
        >
          {words.add}
        </Button>
      ) : null}
      {isClosed && !isByHand ? (
        <Button
          name="intent"
          value={`release:${id}`}
          title={words.releaseHint}
          aria-label={words.releaseOf(title)}
        >
          {words.release}
        </Button>
      ) : null}
      {isByHand ? (
        <Button name="intent" value={`hold:${id}`} tone="quiet" aria-label={words.holdOf(title)}>
          {words.hold}
        </Button>
      ) : null}
    </Form>
  );
}
