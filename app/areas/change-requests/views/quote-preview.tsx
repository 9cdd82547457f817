import type { MinorUnits } from "#app/kernel/money.ts";
import { changeWords } from "#words/change.ts";
import { quoteChange } from "#app/areas/change-requests/rules/offer-change.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import type { QuoteFormProps } from "./quote-form-props.ts";
import { readQuote, type QuoteValues } from "./quote-schema.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { problemText } from "#app/words/problem.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { changesWords } from "#words/studio/changes.ts";

/** The sentence, the dates and the sums as the client will read them. */
export function QuotePreview({
  typed,
  standing,
  milestones,
  currency,
  locale,
  agreement,
  sums,
}: QuoteFormProps & { typed: QuoteValues }) {
  const language = useLanguage();
  const refusalText = useRefusalText();
  const labels = useWords(changesWords).quotePreview;
  const { quote, errors } = readQuote(typed, currency);
  const quoted = quoteChange(quote, standing, "new");
  const words = changeWords(locale);
  const money = (amount: MinorUnits) => formatMoney(amount, currency, locale);
  const [problem] = Object.values(errors);
  return (
    <aside
      aria-label={labels.whatTheClientWillRead}
      aria-live="polite"
      className="border-line bg-sheet self-start border px-6 py-6 lg:sticky lg:top-6"
    >
      <p className="text-muted mb-3 text-sm">{labels.whatYourClientWillRead}</p>
      {problem || !quoted.allowed ? (
        <p className="text-muted text-sm">
          {problem ? problemText(problem, language) : ""}
          {problem || quoted.allowed ? "" : refusalText(quoted.reason)}
        </p>
      ) : (
        <>
          <p lang={locale}>{words.explain(quoted.explanation, money, words.clause(agreement))}</p>
          <ul className="mt-3 space-y-1 text-sm" lang={locale}>
            {quoted.effects.shifts.length === 0 ? <li>{words.noDates}</li> : null}
            {quoted.effects.shifts.map(({ milestoneId, from, to }) => (
              <li key={milestoneId}>
                {words.moved(
                  milestones.find(({ id }) => id === milestoneId)?.title ?? "",
                  formatPlainDay(from, locale),
                  formatPlainDay(to, locale),
                )}
              </li>
            ))}
          </ul>
          <dl className="figures border-line mt-4 grid grid-cols-[1fr_auto] gap-y-1 border-t pt-3 text-sm">
            <dt className="text-muted">{labels.originallyAgreed}</dt>
            <dd className="text-right">{money(sums.first)}</dd>
            <dt className="text-muted">{labels.changesIncludingThisOne}</dt>
            <dd className="text-right">{money(sums.approved + quoted.effects.price)}</dd>
            <dt className="font-semibold">{labels.inForceAfterThis}</dt>
            <dd className="text-right font-semibold">{money(sums.now + quoted.effects.price)}</dd>
          </dl>
        </>
      )}
    </aside>
  );
}
