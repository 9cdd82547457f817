import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import {
  correctCheckpoint,
  withdrawCheckpoint,
  writeNote,
} from "#app/areas/work/commands/correct-checkpoint.server.ts";
import { findCheckpoint } from "#app/areas/work/queries/find-checkpoint.server.ts";
import { CheckpointBody } from "#app/areas/work/views/checkpoint-body.tsx";
import { CheckpointHead } from "#app/areas/work/views/checkpoint-head.tsx";
import { Answer, Ways } from "#app/areas/work/views/question.tsx";
import { StudioSide } from "#app/areas/work/views/studio-side.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import { FormError } from "#app/platform/ui/field.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { workWords } from "#words/studio/work.ts";

export const meta = titled(
  workWords,
  (words, page: Loaded<typeof loader>) => page?.checkpoint.title || words.list.untitled,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "", checkpointId = "" } = params;
  const [room, checkpoint] = await Promise.all([
    findRoom(context, projectId),
    findCheckpoint(context, projectId, checkpointId),
  ]);
  const studio = context.actor.workspace.name;
  return { studio, room: found(room), checkpoint: found(checkpoint) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "", checkpointId = "" } = params;
  const form = await readForm(request);
  const address = { projectId, checkpointId };
  const typed = { title: formText(form, "title"), body: formText(form, "body") };
  const orders: Record<string, () => Promise<void>> = {
    "correct-checkpoint": () => correctCheckpoint(context, address, typed),
    "withdraw-checkpoint": () => withdrawCheckpoint(context, address),
    "write-note": () => writeNote(context, address, formText(form, "note")),
  };
  const intent = formText(form, "intent");
  const outcome = await attempt(found(orders[intent])());
  if (!outcome.done) return data({ refusal: outcome.reason, ...typed }, { status: 409 });
  return redirect(`/app/projects/${projectId}/work/${checkpointId}?done=${intent}`);
}

export default function CheckpointRoute() {
  const { studio, room, checkpoint } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const language = useLanguage();
  const refusalText = useRefusalText();
  const words = useWords(workWords).checkpoint;
  const notesLabel = useWords(workWords).proof.notes;
  const base = `/app/projects/${room.id}`;
  const isDraft = checkpoint.state === "draft" || checkpoint.state === "scheduled";
  const view = { checkpoint, base: "/files", locale: language, timeZone: room.timeZone };
  return (
    <Room room={room} at="work">
      <Told />
      <FormError errors={answer?.refusal ? [refusalText(answer.refusal)] : []} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <CheckpointHead {...view} project={room.title} />
          {checkpoint.publishAt ? (
            <Notice className="mb-6">
              {words.scheduled(
                formatMoment(new Date(checkpoint.publishAt), language, room.timeZone),
              )}
            </Notice>
          ) : null}
          <Answer {...view} />
          <CheckpointBody {...view}>
            {checkpoint.kind === "question" ? <Ways {...view} studio={studio} /> : null}
          </CheckpointBody>
        </div>
        <aside className="space-y-8">
          <p className="flex flex-wrap gap-3">
            {checkpoint.kind === "proof" && checkpoint.state === "published" ? (
              <LinkButton to={`${base}/proofs/${checkpoint.id}`} tone="main">
                {notesLabel}
              </LinkButton>
            ) : null}
            {isDraft ? (
              <LinkButton to={`${base}/work/${checkpoint.id}/edit`} tone="main">
                {words.edit}
              </LinkButton>
            ) : null}
            {checkpoint.state === "withdrawn" ? null : (
              <Link
                to={`${base}/preview/work/${checkpoint.id}`}
                reloadDocument
                className="inline-flex min-h-11 items-center"
              >
                {words.viewAsClient}
              </Link>
            )}
          </p>
          <StudioSide checkpoint={checkpoint} typed={answer} timeZone={room.timeZone} />
        </aside>
      </div>
    </Room>
  );
}

/** What was just done, and what comes of it. */
function Told() {
  const words = useWords(workWords).checkpoint;
  const { checkpoint } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const sentences: Record<string, string> = {
    "correct-checkpoint": words.corrected,
    "withdraw-checkpoint": words.withdrawn,
  };
  const published = checkpoint.publishAt ? "" : words.published(checkpoint.readerIds.length);
  const sentence = search.has("published") ? published : sentences[search.get("done") ?? ""];
  if (!sentence) return null;
  return (
    <Notice role="status" className="mb-6">
      {sentence}
    </Notice>
  );
}
