import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { canSendToReview } from "#app/areas/projects/rules/milestone-states.ts";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import { listCheckpointsOf } from "#app/areas/work/queries/find-checkpoint.server.ts";
import { findMilestone } from "#app/areas/work/queries/find-milestone.server.ts";
import { BeginButton } from "#app/areas/work/views/work-list.tsx";
import { canPublishCheckpoint } from "#app/areas/projects/rules/milestone-states.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { workWords } from "#words/studio/work.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";

export const meta = titled(
  workWords,
  (words, page: Loaded<typeof loader>) => page?.milestone.title ?? words.milestone.milestone,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "", milestoneId = "" } = params;
  const { project, reviews, id, title, dueOn, status } = found(
    await findMilestone(context, projectId, milestoneId),
  );
  const standing = { status, projectStatus: project.status };
  return {
    room: found(await findRoom(context, projectId)),
    milestone: { id, title, dueOn, status },
    canPublish: canPublishCheckpoint(standing),
    canReview: canSendToReview(standing),
    reviews: reviews.map((review) => ({
      id: review.id,
      contactName: review.contactName,
      decision: review.decision,
      reason: review.reason,
    })),
    checkpoints: await listCheckpointsOf(context, projectId, milestoneId),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const at = { projectId: params.projectId ?? "", milestoneId: params.milestoneId ?? "" };
  await readForm(request);
  const outcome = await attempt(sendToReview(context, at));
  return outcome.done
    ? redirect(`/app/projects/${at.projectId}/milestones/${at.milestoneId}`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function Milestone() {
  const refusalText = useRefusalText();
  const language = useLanguage();
  const words = useWords(workWords).milestone;
  const { room, milestone, canPublish, reviews, checkpoints } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Room room={room} at="work">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 className="text-2xl">{milestone.title}</h2>
          <p>
            {words.dueDueOn(
              formatFullDay(milestone.dueOn, language),
              words.states[milestone.status],
            )}
          </p>
        </div>
        <ReviewButton />
      </div>
      <FormError errors={answer?.refusal ? [refusalText(answer.refusal)] : []} />
      {reviews.map((review) => (
        <Notice key={review.id} className="mb-3 max-w-3xl">
          {review.decision === "approved"
            ? words.approvedThisMilestone(review.contactName)
            : words.asksForChanges(review.contactName, review.reason)}
        </Notice>
      ))}
      <SectionHead className="mt-8">{words.published}</SectionHead>
      {checkpoints.length === 0 ? <p className="text-muted">{words.nothingYetEvenAShort}</p> : null}
      <ul>
        {checkpoints.map(({ id, title }) => (
          <li key={id} className="border-line border-b">
            <Link
              to={`/app/projects/${room.id}/work/${id}`}
              className="inline-flex min-h-11 items-center"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {canPublish.allowed ? (
        <BeginButton projectId={room.id} milestone={milestone} tone="main" />
      ) : (
        <p className="text-muted mt-4">{refusalText(canPublish.reason)}</p>
      )}
    </Room>
  );
}

function ReviewButton() {
  const words = useWords(workWords).milestone;
  const { canReview } = useLoaderData<typeof loader>();
  const isSending = useNavigation().state === "submitting";
  if (!canReview.allowed) return null;
  return (
    <Form method="post">
      <Button name="intent" value="send-to-review" busy={isSending ? words.sending : undefined}>
        {words.sendToTheClient}
      </Button>
    </Form>
  );
}
