import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { publishCheckpoint } from "#app/areas/work/commands/publish-checkpoint.server.ts";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import { findMilestone } from "#app/areas/work/queries/find-milestone.server.ts";
import { CheckpointView } from "#app/areas/work/views/checkpoint-view.tsx";
import { portalWords } from "#words/portal.ts";
import {
  canPublishCheckpoint,
  canSendToReview,
} from "#app/areas/projects/rules/milestone-states.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { receiveForm } from "#app/platform/http/uploads.server.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";
import { FormError, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { workWords } from "#words/studio/work.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(
  workWords,
  (words, page: Loaded<typeof loader>) => page?.milestone.title ?? words.milestone.milestone,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const {
    project,
    checkpoints,
    reviews,
    deliverables: _deliverables,
    instalment: _instalment,
    ...milestone
  } = found(await findMilestone(context, params.projectId ?? "", params.milestoneId ?? ""));
  const standing = { status: milestone.status, projectStatus: project.status };
  return {
    project: { id: project.id, title: project.title },
    milestone: {
      id: milestone.id,
      title: milestone.title,
      dueOn: milestone.dueOn,
      status: milestone.status,
    },
    canPublish: canPublishCheckpoint(standing),
    canReview: canSendToReview(standing),
    reviews: reviews.map(({ id, contactName, decision, reason }) => ({
      id,
      contactName,
      decision,
      reason,
    })),
    checkpoints: checkpoints.map((checkpoint) => ({
      ...checkpoint,
      day: dayOf(checkpoint.publishedAt, project.timeZone),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const at = { projectId: params.projectId ?? "", milestoneId: params.milestoneId ?? "" };
  found(await findMilestone(context, at.projectId, at.milestoneId));
  const { form, files, problem } = await receiveForm(request, gateways().files);
  const here = `/app/projects/${at.projectId}/milestones/${at.milestoneId}`;
  if (form.get("intent") === "send-to-review") {
    const outcome = await attempt(sendToReview(context, at));
    return outcome.done
      ? redirect(here)
      : data(
          { refusal: outcome.reason, title: "", body: "", titleMissing: false },
          { status: 409 },
        );
  }
  const typed = {
    title: formText(form, "title").trim().slice(0, 160),
    body: formText(form, "body").trim().slice(0, 8000),
  };
  if (problem || !typed.title)
    return data({ refusal: problem, ...typed, titleMissing: !typed.title }, { status: 400 });
  const outcome = await attempt(publishCheckpoint(context, { ...at, ...typed, files }));
  return outcome.done
    ? redirect(here)
    : data({ refusal: outcome.reason, ...typed, titleMissing: false }, { status: 409 });
}

export default function Milestone() {
  const refusalText = useRefusalText();
  const language = useLanguage();
  const words = useWords(workWords).milestone;
  const { project, milestone, canPublish, canReview, reviews, checkpoints } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isSending = useNavigation().state === "submitting";
  return (
    <>
      <PageTitle
        title={milestone.title}
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      >
        {canReview.allowed ? (
          <Form method="post" encType="multipart/form-data">
            <Button
              name="intent"
              value="send-to-review"
              busy={isSending ? words.sending : undefined}
            >
              {words.sendToTheClient}
            </Button>
          </Form>
        ) : null}
      </PageTitle>
      <p className="-mt-5 mb-8">
        {words.dueDueOn(formatFullDay(milestone.dueOn, language), words.states[milestone.status])}
      </p>
      <FormError errors={answer?.refusal ? [refusalText(answer.refusal)] : []} />
      {reviews.map((review) => (
        <Notice key={review.id} className="mb-3 max-w-3xl">
          {review.decision === "approved"
            ? words.approvedThisMilestone(review.contactName)
            : words.asksForChanges(review.contactName, review.reason)}
        </Notice>
      ))}
      <div className="mt-8 grid gap-x-14 gap-y-12 lg:grid-cols-2">
        <section>
          <SectionHead>{words.publishACheckpoint}</SectionHead>
          {canPublish.allowed ? (
            <CheckpointForm key={checkpoints.length} answer={answer} isSending={isSending} />
          ) : (
            <p>{refusalText(canPublish.reason)}</p>
          )}
        </section>
        <section>
          <SectionHead>{words.published}</SectionHead>
          {checkpoints.length === 0 ? (
            <p className="text-muted">{words.nothingYetEvenAShort}</p>
          ) : null}
          <ul>
            {checkpoints.map((checkpoint) => (
              <li key={checkpoint.id} className="border-line border-b py-3">
                <CheckpointView
                  checkpoint={checkpoint}
                  files={checkpoint.files}
                  fileBase="/files"
                  locale={language}
                  words={portalWords(language)}
                />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

type CheckpointFormProps = {
  answer: ReturnType<typeof useActionData<typeof action>>;
  isSending: boolean;
};

function CheckpointForm({ answer, isSending }: CheckpointFormProps) {
  const words = useWords(workWords).milestone;
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-5">
      <TextField
        field={{
          id: "title",
          name: "title",
          initialValue: answer?.title,
          errors: answer?.titleMissing ? [words.sayInAFewWords] : [],
        }}
        label={words.whatIsNew}
        maxLength={160}
        autoFocus={answer?.titleMissing}
      />
      <TextArea
        field={{ id: "body", name: "body", initialValue: answer?.body }}
        label={words.details}
        maxLength={8000}
      />
      <div>
        <Label htmlFor="files">{words.imagesAndFiles}</Label>
        <TextInput id="files" name="files" type="file" multiple aria-describedby="files-hint" />
        <p id="files-hint" className="hint">
          {words.upToTen25Mb}
        </p>
      </div>
      <Button
        name="intent"
        value="publish-checkpoint"
        busy={isSending ? words.publishing : undefined}
        tone="main"
      >
        {words.publishAndEmailTheClient}
      </Button>
    </Form>
  );
}
