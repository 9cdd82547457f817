import { LONGEST_PIN } from "#app/areas/work/rules/pin.ts";
import { draftPins, openPins, type ProofPage } from "#app/areas/work/rules/proof-page.ts";
import type { VerdictChoice } from "#app/portal/queries/find-verdict.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { TextArea } from "#app/platform/ui/field.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { meetingTexts } from "./verdict-bar.tsx";
import { proofWords } from "#words/proof.ts";

type Props = {
  page: ProofPage;
  choice: VerdictChoice;
  locale: string;
  /** The address of the version. */
  back: string;
  typed: string | undefined;
  problem: string;
};

/** One field, the notes that go along, and what it costs and brings; nothing is sent before. */
export function RequestChanges(props: Props) {
  const { page, choice, locale, typed, problem } = props;
  const words = proofWords(locale);
  const isSent = page.state === "changes_requested";
  const isFree = isSent || !choice.round || choice.round.next.free;
  return (
    <>
      <p className="text-muted text-sm">{`${page.title}, ${words.version(page.shown.version)}`}</p>
      <h1 className="mt-1 text-3xl">{words.changesTitle}</h1>
      <p className="text-muted mt-2 mb-8 text-lg">{words.changesNothing}</p>
      <ViewerForm className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <TextArea
            field={{
              id: "reason",
              name: "reason",
              errors: problem ? [problem] : [],
              initialValue: typed ?? "",
            }}
            label={words.changesLabel}
            hint={words.changesHint}
            rows={4}
            maxLength={LONGEST_PIN}
            autoFocus
          />
          <Along {...props} />
        </div>
        <section className="border-edge bg-sheet self-start border p-6">
          <h2 className="text-xl">{words.changesThen}</h2>
          <Rounds {...props} />
          <Button name="intent" value="request-changes" tone="main" className="mt-4 w-full">
            {isFree ? words.changesSend : words.changesAsk}
          </Button>
          {choice.open > 0 ? (
            <div className="border-line mt-6 border-t pt-4">
              <p className="text-sm">{words.changesSmall}</p>
              <Button name="intent" value="approve-small" tone="quiet">
                {words.approveSmall}
              </Button>
            </div>
          ) : null}
        </section>
      </ViewerForm>
    </>
  );
}

/** The notes that go along: those that are open, and own drafts. */
function Along({ page, choice, locale, back }: Props) {
  const words = proofWords(locale);
  const pins = [...openPins(page.pins), ...draftPins(page.pins)];
  return (
    <section className="mt-8">
      <div className="section-head">
        <h2>{words.notes}</h2>
        <span className="text-muted text-sm">{words.changesNotes(choice.open)}</span>
      </div>
      {meetingTexts(page, locale).map((text) => (
        <p key={text} className="py-2">
          {text}
        </p>
      ))}
      <ol>
        {pins.map((pin) => (
          <li key={pin.id} className="note">
            <span className="note-number" data-state={pin.number === null ? "done" : "open"}>
              {pin.number ?? "+"}
            </span>
            <span className="min-w-0">
              <span className="block font-semibold">{pin.isMine ? words.you : pin.author}</span>
              <span className="whitespace-pre-line">{pin.body}</span>
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a href={back} className="inline-flex min-h-11 items-center">
          {words.changesBack}
        </a>
      </p>
    </section>
  );
}

/** Which round ends, what the next costs, and the one after it. */
function Rounds({ choice, locale, page }: Props) {
  const words = proofWords(locale);
  const { round } = choice;
  // It was sent back already: the same round still, which costs nothing more.
  if (!round || page.state === "changes_requested") return null;
  const { next, currency } = round;
  const price = "price" in next ? formatMoney(next.price, currency, locale) : "";
  if (!next.free) {
    const said = next.pricing === "hourly" ? words.roundHourly(price) : words.roundFixed(price);
    return <p className="mt-3">{round.askedId ? words.roundAsked : said}</p>;
  }
  const hasMore = next.round < next.of;
  const rows = [
    { title: words.roundEnds(next.round, next.of), text: words.roundEndsText, sum: "" },
    hasMore
      ? {
          title: words.roundNext(next.round + 1, next.of),
          text: words.roundNextText,
          sum: formatMoney(0, currency, locale),
        }
      : { title: words.roundAfter, text: words.roundAfterText, sum: "" },
  ];
  return (
    <ol className="mt-3">
      {rows.map(({ title, text, sum }) => (
        <li key={title} className="border-line border-t py-3 first:border-t-0">
          <p className="flex justify-between gap-4 font-semibold">
            <span>{title}</span>
            <span className="figures">{sum}</span>
          </p>
          <p className="text-muted text-sm">{text}</p>
        </li>
      ))}
    </ol>
  );
}
