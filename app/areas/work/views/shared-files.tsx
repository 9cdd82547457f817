import { Form, useNavigation } from "@remix-run/react";
import { FileName } from "#app/areas/files/views/file-facts.tsx";
import type { listPublishable } from "#app/areas/work/queries/list-publishable.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Row } from "#app/platform/ui/row.tsx";
import { workWords } from "#words/studio/work.ts";

type Props = {
  /** The files as a text that only the server reads. */
  sealed: string;
  names: string[];
  places: Awaited<ReturnType<typeof listPublishable>>;
};

/** What a phone's share sheet sent, and the projects into whose drafts it can be put. */
export function SharedFiles({ sealed, names, places }: Props) {
  const words = useWords(workWords).share;
  if (names.length === 0) return <p className="max-w-[62ch]">{words.nothing}</p>;
  return (
    <>
      <ul className="mb-8">
        {names.map((name, index) => (
          <li key={index}>
            <FileName name={name} />
          </li>
        ))}
      </ul>
      {places.length === 0 ? <p>{words.noPlace}</p> : null}
      <ul>
        {places.map((place) => (
          <Row
            key={place.id}
            title={place.title}
            facts={`${place.client.name} · ${place.milestone.title}`}
            act={<Put sealed={sealed} place={place} />}
          />
        ))}
      </ul>
    </>
  );
}

function Put({ sealed, place }: { sealed: string; place: Props["places"][number] }) {
  const words = useWords(workWords).share;
  const isBusy = useNavigation().state !== "idle";
  return (
    <Form method="post">
      <input type="hidden" name="files" value={sealed} />
      <input type="hidden" name="projectId" value={place.id} />
      <input type="hidden" name="milestoneId" value={place.milestone.id} />
      <Button
        name="intent"
        value="begin-checkpoint"
        busy={isBusy ? words.putting : undefined}
        aria-label={words.putInto(place.title)}
      >
        {words.put}
      </Button>
    </Form>
  );
}
