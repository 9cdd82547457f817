import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findProofPage } from "#app/areas/work/queries/proofs/find-proof-page.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { findVerdictChoice } from "#app/portal/queries/find-verdict.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { RequestChanges } from "#app/portal/views/request-changes.tsx";
import { decideProof } from "#app/workflows/decide-proof.server.ts";
import { portalWords } from "#words/portal.ts";
import { proofWords } from "#words/proof.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page ? `${proofWords(page.page.locale).changesTitle} · ${page.proof.title}` : "Milepost",
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { actor } = context;
  const { checkpointId = "" } = params;
  const proof = found(await findProofPage(context, actor.projectId, checkpointId));
  const shell = await findShell(context);
  const choice = await findVerdictChoice(context, proof);
  // After a refusal the form is shown again, with what was typed.
  if (choice.can !== "decide" && request.method === "GET")
    throw redirect(`/portal/${actor.projectId}/proofs/${checkpointId}`);
  return { page: guestFrame(actor, shell.accent), shell, proof, choice };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { projectId } = context.actor;
  const { checkpointId = "" } = params;
  const form = await readForm(request);
  const isSmall = form.get("intent") === "approve-small";
  const reason = formText(form, "reason");
  const decision = isSmall ? "approved_with_changes" : "changes_requested";
  const outcome = await attempt(decideProof(context, { checkpointId, decision, reason }));
  if (!outcome.done) return data({ refusal: outcome.reason, reason }, { status: 409 });
  const { changeId, milestoneApproved } = outcome.value;
  return redirect(
    changeId
      ? `/portal/${projectId}/changes/${changeId}`
      : `/portal/${projectId}/proofs/${checkpointId}?told=${decision}${milestoneApproved ? "-milestone" : ""}`,
  );
}

export default function ChangesRoute() {
  const { page, shell, proof, choice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const back = `/portal/${shell.projectId}/proofs/${proof.shown.checkpointId}`;
  const said = proofWords(page.locale);
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${back}/changes`}
      back={{ href: back, label: `${proof.title}, ${said.version(proof.shown.version)}` }}
      isWide
    >
      <RequestChanges
        page={proof}
        choice={choice}
        locale={page.locale}
        back={back}
        typed={answer?.reason}
        problem={answer ? (words.refusals[answer.refusal] ?? "") : ""}
      />
    </GuestShell>
  );
}
