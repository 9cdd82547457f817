import { FormError, TextArea } from "#app/platform/ui/field.tsx";
import type { FoundRound } from "#app/areas/change-requests/queries/find-round.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { PortalWords } from "#words/portal.ts";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Button } from "#app/platform/ui/button.tsx";

type Props = {
  milestone: { title: string; releases: string | null };
  round: FoundRound;
  locale: string;
  isLast: boolean;
  words: PortalWords;
  answer: { reason: string; refusal: string } | undefined;
};

/** Approve, with what that releases; or request changes with a reason. */
export function ReviewForms({ milestone, round, locale, isLast, words, answer }: Props) {
  const said = words.review;
  const sentence = answer ? (words.refusals[answer.refusal] ?? "") : "";
  const isAboutReason = answer?.refusal === "reason-required";
  const releases = milestone.releases ? said.releases(milestone.releases) : "";
  return (
    <div className="grid gap-10 sm:grid-cols-2">
      {answer && !isAboutReason ? (
        <div className="sm:col-span-2">
          <FormError errors={[sentence]} />
        </div>
      ) : null}
      <ViewerForm>
        <h2 className="text-lg">{said.approve(milestone.title)}</h2>
        <p className="mt-1 mb-4">
          {said.approveText} {isLast ? said.closes : releases}
        </p>
        <Button name="intent" value="approve-milestone" tone="main">
          {said.approve(milestone.title)}
        </Button>
      </ViewerForm>
      <ChangesForm round={round} locale={locale} words={words} answer={answer} />
    </div>
  );
}

type ChangesProps = Pick<Props, "round" | "locale" | "words" | "answer">;

function ChangesForm({ round, locale, words, answer }: ChangesProps) {
  const said = words.review;
  const isAboutReason = answer?.refusal === "reason-required";
  const sentence = answer ? (words.refusals[answer.refusal] ?? "") : "";
  return (
    <ViewerForm className="space-y-4">
      <h2 className="text-lg">{said.changes}</h2>
      {round ? (
        <p>{round.askedId ? words.ledger.round.asked : roundText(round, locale, words)}</p>
      ) : null}
      <TextArea
        field={{
          id: "reason",
          name: "reason",
          errors: isAboutReason ? [sentence] : [],
          initialValue: answer?.reason,
        }}
        label={said.reason}
        maxLength={4000}
        autoFocus={isAboutReason}
      />
      <Button name="intent" value="request-changes">
        {round && !round.next.free ? words.ledger.round.askButton : said.changesButton}
      </Button>
    </ViewerForm>
  );
}

/** What the next round costs, shown before it is requested. */
function roundText(
  { next, currency }: NonNullable<FoundRound>,
  locale: string,
  words: PortalWords,
): string {
  const said = words.ledger.round;
  if (next.free)
    return next.round === next.of
      ? `${said.free(next.round, next.of)} ${said.last}`
      : said.free(next.round, next.of);
  return said[next.pricing](next.round, formatMoney(next.price, currency, locale));
}
