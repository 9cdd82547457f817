import type { MinorUnits } from "#app/kernel/money.ts";
import { isOpen } from "#app/areas/agreements/rules/agreement-states.ts";
import { roundsLeft } from "#app/areas/projects/rules/deliverable-states.ts";
import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { Terms } from "#app/areas/scope/views/glossary.tsx";
import type { PageProps } from "./page-props.ts";

/**
 * What did we agree: deliverables with their format and what is not included, the price, the rounds
 * that are left.
 */
export function AgreedScope({ page, locale, words, base }: PageProps) {
  const money = (amount: MinorUnits) => formatMoney(amount, page.currency, locale);
  return (
    <section aria-labelledby="scope">
      <h2 id="scope" className="text-xl">
        {words.scope.title}
      </h2>
      <Standing page={page} words={words} base={base} />
      <ul className="mt-6">
        {page.deliverables.map((item) => (
          <Deliverable key={item.id} item={item} page={page} words={words} money={money} />
        ))}
      </ul>
      {page.discount ? (
        <p className="border-line flex items-baseline justify-between gap-6 border-t py-3 text-sm">
          <span>{words.ledger.change.discount(page.discount.reason)}</span>
          <span className="figures whitespace-nowrap">{`−${money(page.discount.amount)}`}</span>
        </p>
      ) : null}
      <p className="border-ink flex items-baseline justify-between gap-6 border-t-2 py-4">
        <span>
          <strong className="font-semibold">{words.scope.total}</strong>{" "}
          <span className="text-muted text-sm">{words.scope.net}</span>
        </span>
        <strong className="figures font-display text-xl font-medium whitespace-nowrap">
          {money(page.sums.first)}
        </strong>
      </p>
      {page.exclusions.length > 0 ? (
        <div className="mt-4">
          <h3 className="text-lg">{words.scope.excluded}</h3>
          <ul className="mt-1 list-disc pl-5">
            {page.exclusions.map(({ text }, index) => (
              <li key={index}>
                <Terms text={text} glossary={page.glossary} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="text-muted mt-6 max-w-[62ch] text-sm">
        {words.scope[page.revisionPricing](money(page.revisionPrice))}
      </p>
    </section>
  );
}

/** The state of the agreement, and where to read it; once it is signed, with what is in force. */
function Standing({ page, words, base }: Pick<PageProps, "page" | "words" | "base">) {
  const agreement = page.agreements.find(({ kind }) => kind === "original");
  if (!agreement) return null;
  const isSigned = agreement.signedAt !== null && !isOpen(agreement.status);
  return (
    <p className="mt-2 text-sm">
      {words.scope.agreement[agreement.status]}
      {agreement.status === "declined" ? `: ${agreement.declineReason}` : ""}.{" "}
      {base ? (
        <a href={isSigned ? `${base}/agreement` : `${base}/agreements/${agreement.id}`}>
          {isSigned ? words.ledger.agreement.inForce : words.scope.read}
        </a>
      ) : null}
      {base && isSigned ? (
        <>
          {" · "}
          <a href={`${base}/agreements/${agreement.id}.pdf`}>{words.scope.signedCopy}</a>
        </>
      ) : null}
    </p>
  );
}

type Item = ProjectPage["deliverables"][number];

function Deliverable({
  item,
  page,
  words,
  money,
}: Pick<PageProps, "page" | "words"> & { item: Item; money: (amount: MinorUnits) => string }) {
  const used = page.reviews.filter(
    (review) => review.milestoneId === item.milestoneId && review.decision === "changes_requested",
  ).length;
  const said = words.ledger.change;
  const agreed = item.change === null ? money(item.price) : said.by(item.change);
  const price = item.role === "bonus" ? said.withBonus(money(item.price)) : agreed;
  const option = item.role === "addon" || item.role === "alternative" ? said.option[item.role] : "";
  return (
    <li className="border-line border-t py-4">
      <div className="flex items-baseline justify-between gap-6">
        <h3 className="text-lg">{item.title}</h3>
        <p className="figures text-right">{price}</p>
      </div>
      {option && page.status === "proposed" ? (
        <p className="text-accent-ink text-sm">{[item.group, option].filter(Boolean).join(", ")}</p>
      ) : null}
      <dl className="text-muted mt-1 grid gap-x-6 gap-y-0.5 text-sm sm:grid-cols-2">
        {item.format ? (
          <Fact term={words.scope.format}>
            <Terms text={item.format} glossary={page.glossary} />
          </Fact>
        ) : null}
        <Fact term={words.scope.quantity}>{item.quantity}</Fact>
        {item.acceptance ? (
          <Fact term={words.scope.accepted}>
            <Terms text={item.acceptance} glossary={page.glossary} />
          </Fact>
        ) : null}
        <Fact term={words.scope.rounds}>
          {words.scope.roundsLeft(roundsLeft(item.rounds, used), item.rounds)}
        </Fact>
      </dl>
      <p className="mt-1 text-sm">{words.scope.status[item.status]}</p>
    </li>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-1">
      <dt className="shrink-0">{term}:</dt>
      <dd className="text-ink min-w-0">{children}</dd>
    </div>
  );
}
