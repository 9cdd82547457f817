import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { boardOrder, readBoardForm } from "#app/areas/board/commands/write-board.server.ts";
import { findBoard } from "#app/areas/board/queries/find-board.server.ts";
import { Board } from "#app/areas/board/views/board.tsx";
import { portalWords } from "#words/portal.ts";
import { findProjectTitle } from "#app/areas/projects/queries/find-project-title.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { placeFor } from "#app/composition/place-for.server.ts";
import { withoutPlace } from "#app/composition/without-place.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { receiveAny } from "#app/platform/http/uploads.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { briefWords } from "#words/studio/brief.ts";

export const meta = titled(briefWords, (words) => words.board.referenceBoard);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const project = found(await findProjectTitle(context, params.projectId ?? ""));
  return { project, items: await findBoard(context, project.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const project = found(await findProjectTitle(context, params.projectId ?? ""));
  const { form, files, problem } = await receiveAny(request, gateways().files, async () => ({
    ...(await placeFor(context)),
    most: 1,
  }));
  const typed = readBoardForm(form);
  if (problem) return data({ reason: problem, ...typed }, { status: 400 });
  // The client gets what is added as it is, at once.
  const [file] = files;
  const cleaned = await attempt(
    file ? withoutPlace(context.actor.workspaceId, file) : Promise.resolve(null),
  );
  if (!cleaned.done) return data({ reason: cleaned.reason, ...typed }, { status: 400 });
  const picture = cleaned.value?.upload ?? null;
  const outcome = await attempt(
    found(boardOrder(context, { projectId: project.id, form: typed, file: picture })),
  );
  if (!outcome.done) return data({ reason: outcome.reason, ...typed }, { status: 400 });
  const said = cleaned.value?.isCleaned ? "?cleaned=1" : "";
  return redirect(`/app/projects/${project.id}/board${said}`);
}

export default function BoardRoute() {
  const refusalText = useRefusalText();
  const language = useLanguage();
  const labels = useWords(briefWords).board;
  const { project, items } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      {search.has("cleaned") ? (
        <Notice role="status" tabIndex={-1} className="mb-6">
          {labels.cleaned}
        </Notice>
      ) : null}
      <PageTitle
        title={labels.referenceBoard}
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      />
      <Board
        items={items}
        fileBase="/files"
        mayWrite
        locale={language}
        words={useWords(portalWords)}
        moment={(at) => formatMoment(new Date(at), language, project.timeZone)}
        answer={useActionData<typeof action>()}
        refusals={refusalText}
      />
    </>
  );
}
