import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { withHeld } from "#app/areas/files/rules/shown-file.ts";
import { findPreview } from "#app/areas/work/queries/find-preview.server.ts";
import { findProofPage } from "#app/areas/work/queries/proofs/find-proof-page.server.ts";
import { asClientSees, proofWithHeld, sheetAt } from "#app/areas/work/rules/proof-page.ts";
import { ProofBody } from "#app/areas/work/views/proof/proof-body.tsx";
import { CheckpointBody } from "#app/areas/work/views/checkpoint-body.tsx";
import { CheckpointHead } from "#app/areas/work/views/checkpoint-head.tsx";
import { Question } from "#app/areas/work/views/question.tsx";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { stylesheetFor } from "#app/platform/http/stylesheet.server.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { portalWords } from "#words/portal.ts";
import { projectsWords } from "#words/studio/projects.ts";

export const handle = { hydrate: false };
export const meta = titled(projectsWords, (words, page: Loaded<typeof loader>) =>
  words.preview.pageTitle(page?.checkpoint.title ?? ""),
);

/** A checkpoint as its client will see it, a draft too: for looking, in the client's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "", checkpointId = "" } = params;
  const preview = found(await findPreview(context, { projectId, checkpointId }));
  const held = await listHeld(context.db, projectId, context.now);
  const isProof = preview.checkpoint.kind === "proof";
  const proof = isProof ? await findProofPage(context, projectId, checkpointId) : null;
  return {
    ...preview,
    checkpoint: { ...preview.checkpoint, files: withHeld(preview.checkpoint.files, held) },
    proof: proof && proofWithHeld(asClientSees(proof), held),
    at: proof ? sheetAt(proof, new URL(request.url).searchParams.get("sheet")) : 0,
    studio: context.actor.workspace.name,
    page: { stylesheet: stylesheetFor(context.actor.workspace.accent) },
  };
}

export default function PreviewOfWork() {
  const labels = useWords(projectsWords).preview;
  const { checkpoint, project, locale, proof, at, studio } = useLoaderData<typeof loader>();
  const view = { checkpoint, base: "/files", locale, timeZone: project.timeZone };
  return (
    <>
      <aside
        aria-label={labels.viewAsClient}
        className="bg-wash border-line no-print border-b px-5 py-3 text-center text-sm"
      >
        {labels.banner}{" "}
        <a href={`/app/projects/${project.id}/work/${checkpoint.id}`}>{labels.back}</a>
      </aside>
      <div lang={locale}>
        <GuestShell
          studio={project.workspace.name}
          email={project.workspace.email}
          words={portalWords(locale)}
          here={null}
          isWide
        >
          <CheckpointHead {...view} project={project.title} />
          {proof ? (
            <ProofBody
              {...view}
              page={proof}
              files={view.base}
              changes={`/app/projects/${project.id}/changes/`}
              versions={`/app/projects/${project.id}/preview/work/`}
              studio={studio}
              at={at}
              mayWrite={false}
              mayDiscuss={false}
              mayPrice={false}
              told=""
              other={null}
              typed={undefined}
            />
          ) : (
            <CheckpointBody {...view}>
              {checkpoint.kind === "question" ? (
                <Question
                  {...view}
                  studio={project.workspace.name}
                  isOpen={false}
                  mayAnswer={false}
                />
              ) : null}
            </CheckpointBody>
          )}
        </GuestShell>
      </div>
    </>
  );
}
