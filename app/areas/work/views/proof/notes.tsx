import { Attachments } from "#app/areas/files/views/attachments.tsx";
import { useSearchParams } from "@remix-run/react";
import { playerId } from "#app/areas/files/views/player.tsx";
import { momentOf } from "#app/areas/work/rules/pin.ts";
import { draftPins, openPins, type ShownPin } from "#app/areas/work/rules/proof-page.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { proofWords } from "#words/proof.ts";
import { LookLink } from "./look-link.tsx";
import { NoteActs, type TypedReply } from "./note-acts.tsx";
import {
  lookAddress,
  NOTHING_WRITTEN,
  momentText,
  placeOf,
  type ProofLook,
  type ProofView,
} from "./proof-view.ts";

type Props = ProofView & {
  look: ProofLook;
  /** May this reader answer and settle notes, on whichever version? */
  mayDiscuss: boolean;
  /** May this reader ask what a note would cost? */
  mayPrice: boolean;
  /** An answer that couldn't be sent, with what was typed. */
  reply?: TypedReply | undefined;
  /** What was done with the notes; empty for nothing. */
  told: string;
};

/** Own drafts with the button that sends them, then everybody's notes. */
export function Notes(props: Props) {
  const { page, look, locale } = props;
  const words = proofWords(locale);
  const [search] = useSearchParams();
  const drafts = draftPins(page.pins);
  const sent = page.pins.filter(({ number }) => number !== null);
  const open = openPins(page.pins);
  const shown = look.onlyOpen ? open : sent;
  return (
    <section aria-labelledby="notes" className="proof-notes">
      {props.told ? (
        <Notice id="told" role="status" tabIndex={-1} className="mb-4">
          {props.told}
        </Notice>
      ) : null}
      {drafts.length > 0 ? <Drafts {...props} drafts={drafts} /> : null}
      <div className="section-head">
        <h2 id="notes" tabIndex={-1}>
          {words.notes}
        </h2>
        <span className="text-muted text-sm">
          {words.counts(open.length, sent.length - open.length)}
        </span>
      </div>
      {sent.length === 0 ? <p className="text-muted">{words.noNotes}</p> : null}
      {open.length < sent.length && open.length > 0 ? (
        <LookLink
          to={`${lookAddress(search, { notes: look.onlyOpen ? null : "open" })}#notes`}
          className="inline-flex min-h-11 items-center text-sm"
        >
          {look.onlyOpen ? words.allNotes : words.onlyOpen}
        </LookLink>
      ) : null}
      <ol>
        {shown.map((pin) => (
          <Note key={pin.id} {...props} pin={pin} />
        ))}
      </ol>
    </section>
  );
}

function Drafts({ drafts, locale, ...props }: Props & { drafts: ShownPin[] }) {
  const words = proofWords(locale);
  const [search] = useSearchParams();
  return (
    <div className="drafts">
      <h2 id="drafts" className="text-lg">
        {words.drafts(drafts.length)}
      </h2>
      <p className="text-muted text-sm">{words.draftsHint}</p>
      <ul>
        {drafts.map((pin) => (
          <li key={pin.id} id={`pin-${pin.id}`} className="border-line border-t py-2">
            <p className="whitespace-pre-line">{pin.body}</p>
            <Attachments files={pin.attachments} base={props.files} locale={locale} />
            <ViewerForm className="flex flex-wrap items-center gap-x-4 text-sm">
              <input type="hidden" name="pinId" value={pin.id} />
              <span className="text-muted">{placeOf(pin, words)}</span>
              <a
                href={`${lookAddress(search, { ...NOTHING_WRITTEN, pin: pin.id, sheet: String((pin.sheet ?? props.at) + 1) })}#new`}
                className="inline-flex min-h-11 items-center"
              >
                {words.edit}
              </a>
              <Button name="intent" value="discard-pin" tone="quiet">
                {words.discard}
              </Button>
            </ViewerForm>
          </li>
        ))}
      </ul>
      <ViewerForm className="mt-2 mb-8">
        <Button name="intent" value="send-feedback" tone="main">
          {words.send}
        </Button>
      </ViewerForm>
    </div>
  );
}

/** One thread: the note, its answers, and what can be done with it. */
function Note({ pin, ...props }: Props & { pin: ShownPin }) {
  const { locale, look, at } = props;
  const words = proofWords(locale);
  const number = pin.number ?? 0;
  const typed = props.reply?.pinId === pin.id ? props.reply : undefined;
  return (
    <li
      id={`pin-${pin.id}`}
      tabIndex={-1}
      className="note"
      data-chosen={pin.id === look.pinId ? "" : undefined}
    >
      <MarkLink {...props} pin={pin} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-semibold">
            {pin.isMine ? words.you : pin.author}
            {pin.isNew ? <span className="note-new">{words.new}</span> : null}
          </span>
          <span className="text-muted text-sm">{momentText(pin.at, props)}</span>
        </p>
        <p className="whitespace-pre-line">{pin.body}</p>
        <Attachments files={pin.attachments} base={props.files} locale={locale} />
        <Facts {...props} pin={pin} at={at} />
        <ul className="replies">
          {pin.replies.map((reply) => (
            <li key={reply.id}>
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-semibold">{reply.isMine ? words.you : reply.author}</span>
                <span className="text-muted text-sm">{momentText(reply.at, props)}</span>
              </p>
              <p className="whitespace-pre-line">{reply.body}</p>
              <Attachments files={reply.attachments} base={props.files} locale={locale} />
            </li>
          ))}
        </ul>
        {pin.resolved ? (
          <p className="text-muted text-sm">
            {words.done(pin.resolved.by, momentText(pin.resolved.at, props))}
          </p>
        ) : null}
        {props.mayDiscuss ? (
          <NoteActs
            pin={pin}
            number={number}
            locale={locale}
            typed={typed}
            mayPrice={props.mayPrice}
          />
        ) : null}
      </div>
    </li>
  );
}

/** The number, which leads back to the mark on the page. */
function MarkLink({ pin, locale, at }: Props & { pin: ShownPin }) {
  const words = proofWords(locale);
  const [search] = useSearchParams();
  const isHere = pin.sheet === null || pin.sheet === at;
  const there = isHere ? {} : { ...NOTHING_WRITTEN, sheet: String((pin.sheet ?? 0) + 1) };
  const state = pin.resolved === null ? "open" : "done";
  const label = words.noteState(pin.number ?? 0, placeOf(pin, words), pin.resolved !== null);
  return (
    <LookLink
      to={`${lookAddress(search, { ...there, pin: pin.id })}#mark-${pin.id}`}
      // Another page of the work is asked for.
      reloadDocument={!isHere}
      className="note-number"
      data-state={state}
      aria-label={label}
    >
      {pin.number}
    </LookLink>
  );
}

/** What has to be known of where it was made, and what was promised. */
function Facts({ pin, page, versions, changes, locale, at }: Props & { pin: ShownPin }) {
  const words = proofWords(locale);
  const isFromBefore = pin.madeOn.checkpointId !== page.shown.checkpointId;
  const isElsewhere = pin.sheet !== null && pin.sheet !== at;
  return (
    <p className="text-muted flex flex-wrap gap-x-3 text-sm">
      {isFromBefore ? (
        <a href={`${versions}${pin.madeOn.checkpointId}?pin=${pin.id}#pin-${pin.id}`}>
          {words.madeOn(pin.madeOn.version)}
        </a>
      ) : null}
      {pin.timeMs === null ? null : <Moment pin={pin} timeMs={pin.timeMs} locale={locale} />}
      {isElsewhere ? <span>{words.otherSheet((pin.sheet ?? 0) + 1)}</span> : null}
      {pin.spot && pin.sheet === null && isFromBefore ? <span>{words.unplaceable}</span> : null}
      {pin.isPromised ? <span>{words.promised}</span> : null}
      {pin.changeId ? <a href={`${changes}${pin.changeId}`}>{words.isPriced}</a> : null}
    </p>
  );
}

/** The moment of a film, which its player goes to. */
function Moment({ pin, timeMs, locale }: { pin: ShownPin; timeMs: number; locale: string }) {
  const moment = proofWords(locale).atMoment(momentOf(timeMs));
  if (pin.fileId === null) return <span>{moment}</span>;
  const id = playerId(pin.fileId);
  const seek = () => {
    const player = document.getElementById(id);
    if (player instanceof HTMLMediaElement) player.currentTime = timeMs / 1_000;
  };
  return (
    <a href={`#${id}`} onClick={seek} className="figures">
      {moment}
    </a>
  );
}
