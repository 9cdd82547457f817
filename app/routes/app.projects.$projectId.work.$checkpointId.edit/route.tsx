import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { findPublishPage } from "#app/areas/work/queries/find-publish-page.server.ts";
import { isDraft } from "#app/areas/work/rules/checkpoint.ts";
import { PublishForm } from "#app/areas/work/views/publish/publish-form.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { findStorage } from "#app/areas/files/queries/find-storage.server.ts";
import { isNearlyFull } from "#app/areas/files/rules/quota.ts";
import { storageLimits } from "#app/composition/resumable-uploads.server.ts";
import { placeFor } from "#app/composition/place-for.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import type { DraftAnswer } from "#app/areas/work/views/publish/use-autosave.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { lastWhenOffline, OFFLINE, refuseWhenOffline } from "#app/platform/http/offline.ts";
import { titled } from "#app/platform/http/title.ts";
import { receiveForm } from "#app/platform/http/uploads.server.ts";
import { formatFileSize } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { workWords } from "#words/studio/work.ts";
import { orderOf } from "./intents.server.ts";

export const meta = titled(workWords, (words) => words.publish.title(""));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "", checkpointId = "" } = params;
  const page = found(await findPublishPage(context, projectId, checkpointId));
  if (!isDraft(page.checkpoint.state))
    throw redirect(`/app/projects/${projectId}/work/${checkpointId}`);
  const limits = await storageLimits();
  const storage = await findStorage(context.db, context.actor.workspaceId, limits);
  const { used, most } = storage;
  return { draft: page, nearlyFull: isNearlyFull(storage) ? { used, most } : null };
}

export const clientLoader = lastWhenOffline<Awaited<ReturnType<typeof loader>>>();

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const address = {
    projectId: params.projectId ?? "",
    checkpointId: params.checkpointId ?? "",
  };
  const page = found(await findPublishPage(context, address.projectId, address.checkpointId));
  const received = await receiveForm(request, gateways().files, await placeFor(context));
  const { to, refusal } = await orderOf(context, { address, received, page });
  // Without it, a place on the same page would load nothing.
  if (to) return redirect(to, { headers: { "X-Remix-Revalidate": "true" } });
  return refusal
    ? data({ refusal, savedAt: null }, { status: 409 })
    : data({ refusal: undefined, savedAt: page.localNow.slice(11) });
}

export const clientAction = refuseWhenOffline<DraftAnswer>({ savedAt: null });

export default function Publish() {
  const { draft, nearlyFull } = useLoaderData<typeof loader>();
  const answer = useActionData<DraftAnswer>();
  // Without a connection it is said where it is tried again.
  const refusal = answer?.refusal === OFFLINE ? undefined : answer?.refusal;
  const words = useWords(workWords).publish;
  const language = useLanguage();
  const refusalText = useRefusalText();
  const [search] = useSearchParams();
  const { project, checkpoint } = draft;
  const base = `/app/projects/${project.id}`;
  return (
    <>
      <PageTitle
        title={words.title(project.client)}
        above={
          <>
            <Link to={base}>{project.title}</Link>
            {" › "}
            <Link to={`${base}/work`}>{checkpoint.milestone.title}</Link>
          </>
        }
      />
      {checkpoint.problem ? (
        <Notice tone="bad" className="mb-6">
          {words.problem(refusalText(checkpoint.problem))}
        </Notice>
      ) : null}
      {nearlyFull ? (
        <Notice className="mb-6">
          {words.nearlyFull(
            formatFileSize(nearlyFull.used, language),
            formatFileSize(nearlyFull.most, language),
          )}
        </Notice>
      ) : null}
      {search.has("position") ? (
        <Notice role="status" tabIndex={-1} className="mb-6">
          {words.positionFirst}
        </Notice>
      ) : null}
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <PublishForm key={checkpoint.id} page={draft} pressed={answer} />
    </>
  );
}
