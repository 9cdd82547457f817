import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginCheckpoint } from "#app/areas/work/commands/begin-checkpoint.server.ts";
import { addCheckpointFiles } from "#app/areas/work/commands/change-checkpoint-files.server.ts";
import { listPublishable } from "#app/areas/work/queries/list-publishable.server.ts";
import { SharedFiles } from "#app/areas/work/views/shared-files.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { placeFor } from "#app/composition/place-for.server.ts";
import { openShared, sealShared } from "#app/composition/shared-files.server.ts";
import { requireMember, type MemberContext } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { receiveAny } from "#app/platform/http/uploads.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { workWords } from "#words/studio/work.ts";

export const meta = titled(workWords, (words) => words.share.title);

/** Why not all of what was shared arrived. */
const PROBLEMS = ["file-too-large", "too-many-files", "quota-full"] as const;

/** Where a phone's share sheet leads: which project is it for? */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { searchParams } = new URL(request.url);
  const sealed = searchParams.get("files") ?? "";
  const names = openShared(context, sealed).map(({ name }) => name);
  const problem = PROBLEMS.find((known) => known === searchParams.get("problem"));
  return { sealed, names, problem, places: await listPublishable(context) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const received = await receiveAny(request, gateways().files, () => placeFor(context));
  const { form, files, problem } = received;
  if (!form.has("milestoneId")) {
    const sealed = new URLSearchParams({ files: sealShared(context, files) });
    if (problem) sealed.set("problem", problem);
    return redirect(`/app/share?${sealed}`);
  }
  const outcome = await attempt(publishShared(context, form));
  return outcome.done
    ? redirect(outcome.value)
    : data({ refusal: outcome.reason }, { status: 409 });
}

/** Puts what was shared into a draft; the answer is where it is written. */
async function publishShared(context: MemberContext, form: FormData): Promise<string> {
  const projectId = formText(form, "projectId");
  const milestoneId = formText(form, "milestoneId");
  const uploads = openShared(context, formText(form, "files"));
  if (uploads.length === 0) throw new Refusal("nothing-shared");
  const checkpointId = await beginCheckpoint(context, { projectId, milestoneId });
  await addCheckpointFiles(context, { projectId, checkpointId }, uploads);
  return `/app/projects/${projectId}/work/${checkpointId}/edit`;
}

export default function Share() {
  const { problem, ...shared } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? problem;
  const refusalText = useRefusalText();
  return (
    <div className="max-w-3xl">
      <PageTitle title={useWords(workWords).share.title} />
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <SharedFiles {...shared} />
    </div>
  );
}
