import { Form } from "@remix-run/react";
import type { StudioCheckpoint } from "#app/areas/work/queries/find-checkpoint.server.ts";
import { LONGEST_BODY, LONGEST_TITLE } from "#app/areas/work/rules/checkpoint.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { TextArea, TextField } from "#app/platform/ui/field.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { workWords } from "#words/studio/work.ts";

type Props = {
  checkpoint: StudioCheckpoint;
  typed: { title: string; body: string } | undefined;
  timeZone: string;
};

/** What only the studio sees and does: correcting, withdrawing, and its own notes. */
export function StudioSide({ checkpoint, typed, timeZone }: Props) {
  const words = useWords(workWords).checkpoint;
  const isPublished = checkpoint.state === "published";
  return (
    <>
      {isPublished ? (
        <section className="space-y-2">
          <Fold summary={words.correct} open={typed !== undefined && typed.title !== ""}>
            <Form method="post" className="space-y-4">
              <p className="hint">{words.correctHint}</p>
              <TextField
                field={{
                  id: "title",
                  name: "title",
                  initialValue: typed?.title ?? checkpoint.title,
                }}
                label={words.correctTitle}
                maxLength={LONGEST_TITLE}
              />
              <TextArea
                field={{ id: "body", name: "body", initialValue: typed?.body ?? checkpoint.body }}
                label={words.correctBody}
                rows={5}
                maxLength={LONGEST_BODY}
              />
              <Button name="intent" value="correct-checkpoint">
                {words.correctButton}
              </Button>
            </Form>
          </Fold>
          <Confirm
            intent="withdraw-checkpoint"
            label={words.withdraw}
            warning={
              checkpoint.kind === "proof"
                ? `${words.withdrawWarning} ${words.withdrawProof}`
                : words.withdrawWarning
            }
          />
        </section>
      ) : null}
      <Notes checkpoint={checkpoint} timeZone={timeZone} />
    </>
  );
}

function Notes({ checkpoint, timeZone }: Pick<Props, "checkpoint" | "timeZone">) {
  const words = useWords(workWords).checkpoint;
  const language = useLanguage();
  return (
    <section aria-labelledby="notes" className="internal">
      <h2 id="notes" className="text-lg">
        {words.notes}
      </h2>
      <p className="text-muted mb-3 text-sm">{words.internal}</p>
      {checkpoint.notes.length === 0 ? <p className="text-sm">{words.notesNone}</p> : null}
      <ul className="space-y-3">
        {checkpoint.notes.map((note) => (
          <li key={note.id} className="text-sm">
            <p className="whitespace-pre-line">{note.body}</p>
            <p className="text-muted">
              {`${note.authorName}, ${formatMoment(new Date(note.at), language, timeZone)}`}
            </p>
          </li>
        ))}
      </ul>
      <Form method="post" className="mt-4 space-y-3">
        <TextArea
          field={{ id: "note", name: "note" }}
          label={words.note}
          rows={2}
          maxLength={LONGEST_BODY}
        />
        <Button name="intent" value="write-note">
          {words.addNote}
        </Button>
      </Form>
    </section>
  );
}
