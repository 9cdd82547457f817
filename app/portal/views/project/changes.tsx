import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { PageProps } from "./page-props.ts";
import { AnchorButton } from "#app/platform/ui/button.tsx";

/**
 * What changed since: agreed at first, changes approved, now in force; then each change, and how to
 * ask for one.
 */
export function Changes({ page, rights, locale, words, base }: PageProps) {
  const said = words.ledger.change;
  const money = (amount: MinorUnits) => formatMoney(amount, page.currency, locale);
  const isSigned = page.agreements.some(
    ({ kind, signedAt }) => kind === "original" && signedAt !== null,
  );
  if (!isSigned) return null;
  const isRunning =
    page.status === "active" || page.status === "paused" || page.status === "proposed";
  const priceOf = (changeId: Id<"ChangeRequest">) =>
    page.agreements.find((entry) => entry.changeId === changeId)?.price ?? null;
  const priceText = (price: MinorUnits) => (price === 0 ? said.free : money(price));
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="text-xl">
        {said.title}
      </h2>
      <dl className="mt-5 grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-3">
        {[
          [said.first, page.sums.first],
          [said.approved, page.sums.approved],
          [said.now, page.sums.now],
        ].map(([term, amount]) => (
          <div key={term}>
            <dt className="text-muted text-sm">{term}</dt>
            <dd className="figures font-display text-lg sm:text-xl">{money(Number(amount))}</dd>
          </div>
        ))}
      </dl>
      {page.changes.length === 0 ? <p className="text-muted mt-5">{said.none}</p> : null}
      <ul className="mt-5">
        {page.changes.map((change) => {
          const price = priceOf(change.id);
          return (
            <li
              key={change.id}
              className="border-line grid grid-cols-[1fr_auto] items-baseline gap-x-6 border-t py-3"
            >
              <span className="min-w-0">
                {base ? (
                  <a
                    href={`${base}/changes/${change.id}`}
                  >{`${said.number(change.number)}: ${change.title}`}</a>
                ) : (
                  `${said.number(change.number)}: ${change.title}`
                )}
                <span className="text-muted block text-sm">
                  {change.gift
                    ? `${said.state[change.status]}. ${said.gift}`
                    : said.state[change.status]}
                </span>
              </span>
              <span className="figures text-right whitespace-nowrap">
                {change.gift || price === null ? "" : priceText(price)}
              </span>
            </li>
          );
        })}
      </ul>
      {base && isRunning && rights.includes("comment") ? (
        <p className="no-print mt-4">
          <AnchorButton href={`${base}/changes/new`}>{said.ask}</AnchorButton>
        </p>
      ) : null}
    </section>
  );
}
