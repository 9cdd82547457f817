import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import { instalmentText } from "#app/areas/agreements/rules/agreement-text.ts";
import { agreementWords } from "#words/agreement.ts";
import type { Plan } from "#app/areas/scope/rules/payment-plan.ts";
import { withDefaultChoice } from "#app/areas/scope/rules/options.ts";
import { discountOf, priceOf, type Scope } from "#app/areas/scope/rules/scope.ts";
import type { Day } from "#app/kernel/day.ts";
import { ProjectPageView } from "#app/portal/views/project/project-page.tsx";
import { portalWords } from "#words/portal.ts";

export type Frame = {
  studio: { name: string; email: string; accent: string };
  client: string;
  timeZone: string;
  locale: string;
  today: Day;
};

/** What the client will see, from what is typed so far: the guest's own page over a draft. */
export function DraftPreview({ scope, plan, frame }: { scope: Scope; plan: Plan; frame: Frame }) {
  const words = agreementWords(frame.locale);
  const chosen = withDefaultChoice(scope);
  const [price, discount] = [priceOf(chosen), discountOf(chosen)];
  const page: ProjectPage = {
    id: "draft",
    title: scope.title,
    goal: scope.goal,
    success: scope.success,
    status: "proposed",
    currency: scope.currency,
    timeZone: frame.timeZone,
    version: 0,
    revisionRounds: scope.revision.rounds,
    revisionPricing: scope.revision.pricing,
    revisionPrice: scope.revision.price,
    startedAt: null,
    studio: frame.studio,
    client: frame.client,
    milestones: scope.milestones.map(({ id, title, dueOn }) => ({
      id,
      title,
      dueOn,
      status: "planned",
    })),
    deliverables: scope.deliverables.map((item) => ({ ...item, change: null, status: "agreed" })),
    exclusions: scope.exclusions.map((text) => ({ text })),
    instalments: plan.allowed
      ? plan.instalments.map((instalment, index) => ({
          id: String(index),
          kind: instalment.kind,
          amount: instalment.amount,
          milestoneId: instalment.milestoneId,
          title: instalmentText(instalment, words).replaceAll("\\", ""),
        }))
      : [],
    briefSentAt: null,
    briefAnsweredAt: null,
    changes: [],
    signers: [],
    dateMoves: [],
    glossary: [],
    termination: [],
    sums: { first: price, approved: 0, now: price },
    discount: discount > 0 ? { amount: discount, reason: scope.discount.reason } : null,
    agreements: [],
    checkpoints: [],
    proofs: [],
    answers: [],
    files: [],
    reviews: [],
    invoices: [],
    payments: [],
    parts: [],
    plans: [],
    activities: [],
    messages: [],
    promises: [],
  };
  return (
    <ProjectPageView
      page={page}
      rights={[]}
      today={frame.today}
      locale={frame.locale}
      words={portalWords(frame.locale)}
      base={null}
      files="/files"
    />
  );
}
