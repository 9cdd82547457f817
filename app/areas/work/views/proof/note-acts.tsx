import { AttachField } from "#app/areas/files/views/attachments.tsx";
import { LONGEST_PIN } from "#app/areas/work/rules/pin.ts";
import type { ShownPin } from "#app/areas/work/rules/proof-page.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { TextArea } from "#app/platform/ui/field.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { proofWords } from "#words/proof.ts";

export type TypedReply = { pinId: string; body: string; problem: string; wrongFiles: string };

type Props = {
  pin: ShownPin;
  number: number;
  locale: string;
  typed: TypedReply | undefined;
  /** May this reader ask what it would cost? */
  mayPrice: boolean;
};

/** What can be done with a note that was sent: answer it, settle it, have it priced. */
export function NoteActs({ pin, number, locale, typed, mayPrice }: Props) {
  const words = proofWords(locale);
  const { id: pinId } = pin;
  const isDone = pin.resolved !== null;
  return (
    <div className="flex flex-wrap items-start gap-x-2">
      <details className="min-w-0" open={typed !== undefined}>
        <summary className="note-act">{words.reply}</summary>
        <ViewerForm encType="multipart/form-data" className="space-y-2 pb-3">
          <input type="hidden" name="pinId" value={pinId} />
          <TextArea
            field={{
              id: `reply-${pinId}`,
              name: "body",
              errors: typed?.problem ? [typed.problem] : [],
              initialValue: typed?.body ?? "",
            }}
            label={words.replyLabel(number)}
            rows={2}
            maxLength={LONGEST_PIN}
          />
          <AttachField
            id={`reply-files-${pinId}`}
            locale={locale}
            problem={typed?.wrongFiles ?? ""}
          />
          <Button name="intent" value="reply">
            {words.sendReply}
          </Button>
        </ViewerForm>
      </details>
      <ViewerForm className="-ml-2">
        <input type="hidden" name="pinId" value={pinId} />
        <Button name="intent" value={isDone ? "reopen-pin" : "resolve-pin"} tone="quiet">
          {isDone ? words.reopen : words.markDone}
        </Button>
        {isDone || pin.changeId !== null || !mayPrice ? null : (
          <Button name="intent" value="price-pin" tone="quiet" title={words.pricePinHint}>
            {words.pricePin}
          </Button>
        )}
      </ViewerForm>
    </div>
  );
}
