import { isApproval } from "#app/areas/work/rules/proof.ts";
import { meetingPins, type ProofPage } from "#app/areas/work/rules/proof-page.ts";
import type { VerdictChoice } from "#app/portal/queries/find-verdict.server.ts";
import {
  formatByDay,
  formatDay,
  formatList,
  formatMoment,
  formatMoney,
} from "#app/platform/i18n/format.ts";
import { Fold } from "#app/platform/ui/fold.tsx";
import { gaveText } from "#app/areas/work/views/proof/verdicts.tsx";
import { AnchorButton, Button } from "#app/platform/ui/button.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { portalWords } from "#words/portal.ts";
import { proofWords } from "#words/proof.ts";

type Props = {
  page: ProofPage;
  choice: VerdictChoice;
  locale: string;
  timeZone: string;
  /** The address of this version. */
  here: string;
};

/** A title that is longer makes no button, in UTF-16 units. */
const LONG_TITLE = 32;

/** What has been decided, what can be decided, and what each choice does. */
export function VerdictBar(props: Props) {
  const { page, choice, locale } = props;
  const words = proofWords(locale);
  const isDecided = page.state !== "waiting";
  // Nothing is decided on a version that is only read.
  if (!isDecided && !page.shown.isNewest) return null;
  return (
    <section id="verdict" aria-label={words.verdicts} className="verdict-bar">
      <div className="min-w-0">
        <h2 className="text-xl">
          {isDecided ? words.states[page.state] : words.verdict(page.shown.version)}
        </h2>
        <Given {...props} />
        <Terms {...props} />
      </div>
      {choice.can === "decide" && page.state === "waiting" ? <Choices {...props} /> : null}
      {choice.can === "decide" && page.state === "changes_requested" ? (
        <Fold summary={words.decideAnew}>
          <Choices {...props} />
        </Fold>
      ) : null}
      {choice.can === "decide" && isApproval(page.state) ? (
        <p>
          <AnchorButton href={`${props.here}/changes`} tone="quiet">
            {words.changeMind}
          </AnchorButton>
        </p>
      ) : null}
    </section>
  );
}

/** An own word, which can be taken back, or objected to where somebody else wrote it down. */
function Given({ page, choice, locale, timeZone }: Props) {
  const words = proofWords(locale);
  const { takeBack, objectTo } = choice;
  const isDecided = page.state !== "waiting";
  const last = page.verdicts.find(
    ({ version, isTakenBack }) => version === page.shown.version && !isTakenBack,
  );
  return (
    <>
      {isDecided && last ? (
        <p>{gaveText(last, formatMoment(new Date(last.at), locale, timeZone), words)}</p>
      ) : null}
      {isDecided && page.decides === "all" && page.deciders.length > 1 ? (
        <p>
          {words.all(
            formatList(
              page.deciders.map(({ name }) => name),
              locale,
            ),
          )}
        </p>
      ) : null}
      {takeBack ? (
        <ViewerForm>
          <input type="hidden" name="verdictId" value={takeBack.id} />
          <Button name="intent" value="take-back">
            {words.takeBack(formatMoment(new Date(takeBack.until), locale, timeZone))}
          </Button>
        </ViewerForm>
      ) : null}
      {objectTo ? (
        <ViewerForm>
          <input type="hidden" name="verdictId" value={objectTo} />
          <Button name="intent" value="object" tone="bad">
            {words.object}
          </Button>
        </ViewerForm>
      ) : null}
    </>
  );
}

/** By when, who decides, and which round this is. */
function Terms({ page, choice, locale }: Props) {
  const words = proofWords(locale);
  const { answerBy } = page.shown;
  const names = formatList(
    page.deciders.map(({ name }) => name),
    locale,
  );
  const lines = [
    answerBy && page.state === "waiting" ? words.by(formatDay(answerBy, locale)) : "",
    page.silentUntil ? words.silentUntil(formatByDay(page.silentUntil, locale)) : "",
    choice.can === "not-decider" || choice.can === "no-right" ? words.others(names) : "",
    choice.can === "decide" && page.decides === "all" && page.deciders.length > 1
      ? words.all(names)
      : "",
    choice.can === "decide" && page.state === "waiting" ? roundText(choice, locale) : "",
    ...(choice.can === "decide" ? meetingTexts(page, locale) : []),
  ];
  return <p className="text-muted text-sm">{lines.filter(Boolean).join(" ")}</p>;
}

/** Notes of different people about the same place, for whoever decides. */
export const meetingTexts = (page: ProofPage, locale: string): string[] =>
  meetingPins(page.pins).map(([one, other]) =>
    proofWords(locale).meeting(one.number ?? 0, other.number ?? 0),
  );

/** What an approval approves and bills besides. */
function lastText({ last }: VerdictChoice, locale: string): string {
  const words = proofWords(locale);
  if (!last) return "";
  const sum = last.sum > 0 ? formatMoney(last.sum, last.currency, locale) : "";
  const closes = last.isFinal ? portalWords(locale).review.closes : "";
  return [words.approveLast(last.milestone, last.isFinal ? "" : sum), closes]
    .filter(Boolean)
    .join(" ");
}

/** A version that was sent back is in its round still. */
export function roundNow({ round }: VerdictChoice, { state }: Pick<ProofPage, "state">): number {
  const next = round?.next.round ?? 1;
  return state === "changes_requested" ? next - 1 : next;
}

function roundText({ round }: VerdictChoice, locale: string): string {
  const words = proofWords(locale);
  if (!round) return "";
  if (round.askedId) return words.roundAsked;
  const { next, currency } = round;
  if (next.free) return words.roundFree(next.round, next.of);
  const price = formatMoney(next.price, currency, locale);
  return next.pricing === "hourly" ? words.roundHourly(price) : words.roundFixed(price);
}

function Choices({ page, choice, locale, here }: Props) {
  const words = proofWords(locale);
  const { open, round } = choice;
  const isSent = page.state === "changes_requested";
  const isFree = isSent || !round || round.next.free;
  const brings = lastText(choice, locale);
  return (
    <div className="verdict-acts">
      <ViewerForm>
        <Button name="intent" value="approve" tone="main">
          {page.title.length > LONG_TITLE
            ? words.approveVersion(page.shown.version)
            : words.approve(page.title)}
        </Button>
        <p className="hint">{[words.approveHint, brings].filter(Boolean).join(" ")}</p>
      </ViewerForm>
      <ViewerForm>
        <Button name="intent" value="approve-small" aria-disabled={open === 0 || undefined}>
          {words.approveSmall}
        </Button>
        <p className="hint">
          {open === 0 ? words.approveSmallNone : `${words.approveSmallHint(open)} ${brings}`}
        </p>
      </ViewerForm>
      <div>
        <AnchorButton href={`${here}/changes`}>{words.request}</AnchorButton>
        <p className="hint">
          {isFree ? words.requestHint(roundNow(choice, page)) : words.requestPaid}
        </p>
      </div>
    </div>
  );
}
