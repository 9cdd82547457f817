import { isOpen } from "#app/areas/agreements/rules/agreement-states.ts";
import { roundsLeft } from "#app/areas/projects/rules/deliverable-states.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { PageProps } from "./project-page.tsx";

/** What did we agree: deliverables with their format and what is not included, the price, the rounds that are left. */
export function AgreedScope({ page, locale, words, base }: PageProps) {
  const money = (amount: number) => formatMoney(amount, page.currency, locale);
  const total = page.deliverables.reduce((sum, { price }) => sum + price, 0);
  const [agreement] = page.agreements;
  const used = (milestoneId: string | null) => page.reviews.filter((review) => review.milestoneId === milestoneId && review.decision === "changes_requested").length;
  return (
    <section aria-labelledby="scope">
      <h2 id="scope" className="text-xl">
        {words.scope.title}
      </h2>
      {agreement ? (
        <p className="mt-2 text-sm">
          {words.scope.agreement[agreement.status]}
          {agreement.status === "declined" ? `: ${agreement.declineReason}` : ""}.{" "}
          {base ? <a href={`${base}/agreement`}>{words.scope.read}</a> : null}
          {base && agreement.signedAt && !isOpen(agreement.status) ? (
            <>
              {" · "}
              <a href={`${base}/agreement.pdf`}>{words.scope.signedCopy}</a>
            </>
          ) : null}
        </p>
      ) : null}
      <ul className="mt-6">
        {page.deliverables.map((item) => (
          <li key={item.id} className="border-line border-t py-4">
            <div className="flex items-baseline justify-between gap-6">
              <h3 className="text-lg">{item.title}</h3>
              <p className="figures whitespace-nowrap">{money(item.price)}</p>
            </div>
            <dl className="text-muted mt-1 grid gap-x-6 gap-y-0.5 text-sm sm:grid-cols-2">
              {item.format ? <Fact term={words.scope.format}>{item.format}</Fact> : null}
              <Fact term={words.scope.quantity}>{item.quantity}</Fact>
              {item.acceptance ? <Fact term={words.scope.accepted}>{item.acceptance}</Fact> : null}
              <Fact term={words.scope.rounds}>{words.scope.roundsLeft(roundsLeft(item.rounds, used(item.milestoneId)), item.rounds)}</Fact>
            </dl>
            <p className="mt-1 text-sm">{words.scope.status[item.status]}</p>
          </li>
        ))}
      </ul>
      <p className="border-ink flex items-baseline justify-between gap-6 border-t-2 py-4">
        <span>
          <strong className="font-semibold">{words.scope.total}</strong> <span className="text-muted text-sm">{words.scope.net}</span>
        </span>
        <strong className="figures font-display text-xl font-medium whitespace-nowrap">{money(total)}</strong>
      </p>
      {page.exclusions.length > 0 ? (
        <div className="mt-4">
          <h3 className="text-lg">{words.scope.excluded}</h3>
          <ul className="mt-1 list-disc pl-5">
            {page.exclusions.map(({ text }, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="text-muted mt-6 max-w-[62ch] text-sm">{words.scope[page.revisionPricing](money(page.revisionPrice))}</p>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="shrink-0">{term}:</dt>
      <dd className="text-ink min-w-0">{children}</dd>
    </div>
  );
}
