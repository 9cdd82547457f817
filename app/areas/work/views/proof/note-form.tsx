import { AttachedDrafts, AttachField } from "#app/areas/files/views/attachments.tsx";
import { useSearchParams } from "@remix-run/react";
import { LONGEST_PIN, momentOf, REGIONS, type Spot } from "#app/areas/work/rules/pin.ts";
import { playedFiles, type ShownPin } from "#app/areas/work/rules/proof-page.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { TextArea } from "#app/platform/ui/field.tsx";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { proofWords } from "#words/proof.ts";
import { lookAddress, NOTHING_WRITTEN, type ProofLook, type ProofView } from "./proof-view.ts";
import { NoteMoment } from "./note-moment.tsx";
import type { Pointing } from "./use-pointing.ts";

/** What was typed into a note that couldn't be saved. */
export type Typed =
  | {
      body: string;
      region: string;
      spot: Spot | null;
      moment: string;
      problem: string;
      wrongMoment: string;
      wrongFiles: string;
    }
  | undefined;

type Props = ProofView & {
  look: ProofLook;
  pointing: Pointing;
  typed: Typed;
  hasScripts: boolean;
};

/**
 * The note that is being written, or an own draft that is changed. The picture's buttons belong to
 * this form too, so it is there, empty, while nothing is written.
 */
export function NoteForm(props: Props) {
  const { page, look, pointing, typed, mayWrite } = props;
  if (!mayWrite) return null;
  const draft = page.pins.find(({ id, number }) => id === look.pinId && number === null);
  const spot = pointing.spot ?? draft?.spot ?? null;
  const isBegun = look.isWriting || pointing.spot !== null;
  const isWriting = isBegun || draft !== undefined || typed !== undefined;
  return (
    <ViewerForm
      id="pin-form"
      encType="multipart/form-data"
      className="note-form"
      data-writing={isWriting ? "" : undefined}
    >
      <Hidden {...props} spot={spot} draft={draft} />
      {isWriting ? <Written {...props} spot={spot} draft={draft} /> : <Begin {...props} />}
    </ViewerForm>
  );
}

/** What was typed last, else what the draft has. */
function firstOf(typed: Typed, draft: ShownPin | undefined) {
  const timeMs = draft?.timeMs ?? null;
  const saved = { body: draft?.body ?? "", moment: timeMs === null ? "" : momentOf(timeMs) };
  return typed ?? { ...saved, problem: "", wrongMoment: "", wrongFiles: "" };
}

/** The way to a note without pointing at the picture. */
function Begin({ locale }: Props) {
  const [search] = useSearchParams();
  return (
    <a
      href={`${lookAddress(search, { new: "1", pin: null })}#new`}
      className="inline-flex min-h-11 items-center"
    >
      {proofWords(locale).addWithout}
    </a>
  );
}

function Written({ locale, spot, draft, typed, pointing, page, hasScripts }: HiddenProps) {
  const words = proofWords(locale);
  const [search] = useSearchParams();
  const canWiden = hasScripts && spot?.width === null;
  const first = firstOf(typed, draft);
  return (
    <>
      <h2 id="new" className="text-lg">
        {draft ? words.editNote : words.newNote}
      </h2>
      <Where locale={locale} spot={spot} draft={draft} typed={typed} />
      <NoteMoment
        films={playedFiles(page)}
        locale={locale}
        first={first.moment}
        problem={first.wrongMoment}
        hasScripts={hasScripts}
      />
      <TextArea
        field={{
          id: "note-body",
          name: "body",
          errors: first.problem ? [first.problem] : [],
          initialValue: first.body,
        }}
        label={words.noteLabel}
        rows={3}
        maxLength={LONGEST_PIN}
        autoFocus
      />
      <AttachField id="note-files" locale={locale} problem={first.wrongFiles} />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button name="intent" value="save-pin" tone="main">
          {words.save}
        </Button>
        <a
          href={lookAddress(search, NOTHING_WRITTEN)}
          onClick={pointing.forget}
          className="inline-flex min-h-11 items-center"
        >
          {words.cancel}
        </a>
      </p>
      {/* Below the main button: Enter in a field presses the first one. */}
      <AttachedDrafts files={draft?.attachments ?? []} locale={locale} />
      {spot ? (
        <p className="hint flex flex-wrap items-center gap-x-4">
          {words.wrongSpot}
          {canWiden ? (
            <Button type="button" tone="quiet" onClick={pointing.widen}>
              {words.asArea}
            </Button>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

type HiddenProps = Props & { spot: Spot | null; draft: ShownPin | undefined };

function Hidden({ page, at, spot, draft }: HiddenProps) {
  const sheet = page.sheets[at];
  const fields: Record<string, string | number | undefined> = {
    pinId: draft?.id,
    fileId: sheet?.file.id,
    page: sheet?.page ?? 1,
    x: spot?.x,
    y: spot?.y,
    width: spot?.width ?? undefined,
    height: spot?.height ?? undefined,
  };
  return (
    <>
      <input type="hidden" name="sheet" value={at + 1} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} readOnly />
      ))}
    </>
  );
}

/** Where it is, in words; without a spot it is chosen among nine fields, or is the whole page. */
function Where({
  locale,
  spot,
  draft,
  typed,
}: Pick<HiddenProps, "locale" | "spot" | "draft" | "typed">) {
  const words = proofWords(locale);
  if (spot) return null;
  return (
    <div>
      <Label htmlFor="region">{words.where}</Label>
      <SelectInput id="region" name="region" defaultValue={typed?.region ?? draft?.region ?? ""}>
        <option value="">{words.whole}</option>
        {REGIONS.map((region) => (
          <option key={region} value={region}>
            {words.regions[region]}
          </option>
        ))}
      </SelectInput>
    </div>
  );
}
