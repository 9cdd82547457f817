import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findMilestoneForGuest } from "#app/areas/work/queries/find-milestone.server.ts";
import { findRound } from "#app/areas/change-requests/queries/find-round.server.ts";
import { decideMilestone } from "#app/workflows/decide-milestone.server.ts";
import { countUnapproved } from "#app/areas/work/queries/count-unapproved.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { GlossaryNotes, Terms } from "#app/areas/scope/views/glossary.tsx";
import { CheckpointBody } from "#app/areas/work/views/checkpoint-body.tsx";
import { listCheckpointsOf } from "#app/areas/work/queries/find-checkpoint.server.ts";
import { WriteAbout } from "#app/areas/messages/views/write-about.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { listHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { withHeld } from "#app/areas/files/rules/shown-file.ts";
import { ReviewForms } from "#app/portal/views/review-forms.tsx";
import { portalWords, type PortalWords } from "#words/portal.ts";
import { minor } from "#app/kernel/money.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { formatDay, formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.milestone.title} · ${data.project.title}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { project, deliverables, reviews, instalment, ...milestone } = found(
    await findMilestoneForGuest(context, params.milestoneId ?? ""),
  );
  const { actor } = context;
  const held = await listHeld(context.db, project.id, context.now);
  const checkpoints = await listCheckpointsOf(context, project.id, milestone.id);
  return {
    page: guestFrame(actor, project.workspace.accent),
    project: {
      id: project.id,
      title: project.title,
      goal: project.goal,
      isActive: project.status === "active",
      studio: project.workspace.name,
      email: project.workspace.email,
    },
    milestone: {
      id: milestone.id,
      title: milestone.title,
      dueOn: milestone.dueOn,
      status: milestone.status,
      releases:
        instalment?.kind === "milestone"
          ? formatMoney(minor(instalment.amount), project.currency, actor.locale)
          : null,
    },
    isLast: (await countUnapproved(context)) === 1,
    deliverables: deliverables.map(({ id, title, format, acceptance }) => ({
      id,
      title,
      format,
      acceptance,
    })),
    timeZone: project.timeZone,
    checkpoints: checkpoints.map((shown) => ({ ...shown, files: withHeld(shown.files, held) })),
    reviews: reviews.map(({ id, decision, reason, contactName }) => ({
      id,
      decision,
      reason,
      contactName,
    })),
    glossary: (await findShell(context)).glossary,
    mayDecide: actor.rights.includes("approve"),
    round: await findRound(context, actor.projectId, {
      milestoneId: milestone.id,
      proofId: null,
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const form = await readForm(request);
  const decision = form.get("intent") === "approve-milestone" ? "approved" : "changes_requested";
  const reason = formText(form, "reason");
  const outcome = await attempt(
    decideMilestone(context, { milestoneId: params.milestoneId ?? "", decision, reason }),
  );
  if (!outcome.done) return data({ reason, refusal: outcome.reason }, { status: 409 });
  return redirect(
    outcome.value
      ? `/portal/${context.actor.projectId}/changes/${outcome.value}`
      : `/portal/${context.actor.projectId}`,
  );
}

export default function MilestoneRoute() {
  const {
    page,
    project,
    milestone,
    isLast,
    deliverables,
    checkpoints,
    timeZone,
    reviews,
    mayDecide,
    round,
    glossary,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const home = `/portal/${project.id}`;
  const approval = reviews.find(({ decision }) => decision === "approved");
  return (
    <GuestShell
      studio={project.studio}
      email={project.email}
      words={words}
      here={`${home}/milestones/${milestone.id}`}
      back={{ href: home, label: words.agreement.back }}
      isWide
    >
      <header>
        <p className="text-muted text-sm">{project.title}</p>
        <h1 className="mt-1 text-3xl">{milestone.title}</h1>
        <p className="mt-2">
          {words.road.status[milestone.status]},{" "}
          <time dateTime={milestone.dueOn} title={formatFullDay(milestone.dueOn, page.locale)}>
            {formatDay(milestone.dueOn, page.locale)}
          </time>
        </p>
        <p className="text-muted mt-4 max-w-[60ch]">
          <strong className="text-ink font-semibold">{words.review.goal}:</strong>{" "}
          <Terms text={project.goal} glossary={glossary} />
        </p>
      </header>
      {deliverables.length > 0 ? (
        <Delivers deliverables={deliverables} glossary={glossary} words={words} />
      ) : null}
      {checkpoints.length > 0 ? (
        <ul className="mt-10 space-y-14">
          {checkpoints.map((checkpoint) => (
            <li key={checkpoint.id}>
              <h2 className="mb-3 text-xl">
                <a href={`${home}/work/${checkpoint.id}`} className="text-ink">
                  {checkpoint.title}
                </a>
              </h2>
              <CheckpointBody
                checkpoint={checkpoint}
                base={`${home}/files`}
                locale={page.locale}
                timeZone={timeZone}
                glossary={glossary}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {reviews
        .filter(({ decision }) => decision === "changes_requested")
        .map((review) => (
          <p key={review.id} className="mt-6 max-w-[62ch]">
            <span className="text-muted">{words.road.said(review.contactName)}</span>{" "}
            {review.reason}
          </p>
        ))}
      <div className="border-ink mt-12 border-t-2 pt-10">
        <Standing
          status={milestone.status}
          approvedBy={approval?.contactName ?? null}
          mayDecide={mayDecide}
          words={words}
        />
        {milestone.status === "in_review" && mayDecide ? (
          <ReviewForms
            round={round}
            locale={page.locale}
            milestone={milestone}
            isLast={isLast}
            words={words}
            answer={answer}
          />
        ) : null}
      </div>
      <WriteAbout
        home={home}
        about={{ kind: "milestone", id: milestone.id }}
        locale={page.locale}
      />
      <GlossaryNotes glossary={glossary} words={words} />
    </GuestShell>
  );
}

type StandingProps = {
  status: string;
  approvedBy: string | null;
  mayDecide: boolean;
  words: PortalWords;
};

/** Who approved it, or why nothing can be decided. */
function Standing({ status, approvedBy, mayDecide, words }: StandingProps) {
  if (approvedBy !== null) return <p>{words.review.approved(approvedBy)}</p>;
  if (status === "approved") return <p>{words.review.bySilence}</p>;
  if (status !== "in_review") return <p>{words.review.notInReview}</p>;
  return mayDecide ? null : <p>{words.review.noRight}</p>;
}

type DeliversProps = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  "deliverables" | "glossary"
> & { words: PortalWords };

function Delivers({ deliverables, glossary, words }: DeliversProps) {
  return (
    <section className="mt-8">
      <h2 className="text-lg">{words.review.delivers}</h2>
      <ul className="mt-1 list-disc pl-5">
        {deliverables.map(({ id, title, format, acceptance }) => (
          <li key={id}>
            {title}
            <span className="text-muted">
              <Terms
                text={[format, acceptance]
                  .filter(Boolean)
                  .map((fact) => `, ${fact}`)
                  .join("")}
                glossary={glossary}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
