import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { listHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { planShown } from "#app/areas/work/commands/proofs/plan-shown.server.ts";
import { noteLook } from "#app/areas/work/commands/proofs/note-look.server.ts";
import { typedNote } from "#app/areas/work/commands/proofs/read-pin-form.server.ts";
import { isWithdrawn } from "#app/areas/work/queries/find-checkpoint.server.ts";
import { findProofPage } from "#app/areas/work/queries/proofs/find-proof-page.server.ts";
import { isToldOfNotes, proofWithHeld, sheetAt } from "#app/areas/work/rules/proof-page.ts";
import { problemOf } from "#app/areas/work/views/proof/problem-of.ts";
import { unlessOnlyLook } from "#app/areas/work/views/proof/proof-view.ts";
import { ProofBody } from "#app/areas/work/views/proof/proof-body.tsx";
import { receiveAttachments } from "#app/composition/receive-attachments.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { findVerdictChoice } from "#app/portal/queries/find-verdict.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { ProofTold, proofToldText } from "#app/portal/views/proof-told.tsx";
import { WriteAbout } from "#app/areas/messages/views/write-about.tsx";
import { VerdictBar } from "#app/portal/views/verdict-bar.tsx";
import { portalWords } from "#words/portal.ts";
import { orderOf } from "./orders.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.proof.title} · ${page.shell.title}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { actor } = context;
  const checkpointId = params.checkpointId ?? "";
  if (await isWithdrawn(context, checkpointId))
    throw redirect(`/portal/${actor.projectId}/work?withdrawn=1`);
  const bare = found(await findProofPage(context, actor.projectId, checkpointId));
  const proof = proofWithHeld(bare, await listHeld(context.db, actor.projectId, context.now));
  const search = new URL(request.url).searchParams;
  const at = sheetAt(proof, search.get("sheet"));
  await planShown(context.db, proof.sheets[at]);
  const compared = search.get("compare");
  const other = compared ? await findProofPage(context, actor.projectId, compared) : null;
  const shell = await findShell(context);
  await noteLook(context, checkpointId);
  return {
    page: guestFrame(actor, shell.accent),
    shell,
    proof,
    other:
      other && other.id === proof.id
        ? { version: other.shown.version, sheets: other.sheets }
        : null,
    at,
    choice: await findVerdictChoice(context, proof),
    mayComment: actor.rights.includes("comment"),
  };
}

export const shouldRevalidate = unlessOnlyLook;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { projectId } = context.actor;
  const checkpointId = params.checkpointId ?? "";
  const proof = found(await findProofPage(context, projectId, checkpointId));
  const received = await receiveAttachments(context, request);
  const typed = typedNote(received.form);
  if (received.problem) return data({ refusal: received.problem, ...typed }, { status: 409 });
  const outcome = await attempt(orderOf(context, received, proof));
  if (outcome.done) return redirect(outcome.value);
  return data({ refusal: outcome.reason, ...typed }, { status: 409 });
}

export default function ProofRoute() {
  const { page, shell, proof, other, at, choice, mayComment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const told = search.get("told");
  const words = portalWords(page.locale);
  const home = `/portal/${shell.projectId}`;
  const here = `${home}/proofs/${proof.shown.checkpointId}`;
  const { locale } = page;
  const { problem, typed, reply } = problemOf(
    answer,
    answer ? (words.refusals[answer.refusal] ?? "") : "",
  );
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={here}
      back={{ href: home, label: words.agreement.back }}
      isWide
    >
      <ProofTold told={told} studio={shell.studio} locale={locale} />
      {problem ? <FormError errors={[problem]} /> : null}
      <p className="text-muted text-sm">{`${shell.title} · ${proof.milestone.title}`}</p>
      <h1 className="mt-1 mb-4 text-3xl break-words">{proof.title}</h1>
      <ProofBody
        page={proof}
        files={`${home}/files`}
        changes={`${home}/changes/`}
        versions={`${home}/proofs/`}
        locale={locale}
        timeZone={shell.timeZone}
        studio={shell.studio}
        at={at}
        mayWrite={mayComment && proof.shown.isNewest && !proof.milestone.isApproved}
        mayDiscuss={mayComment}
        mayPrice={mayComment}
        told={isToldOfNotes(told) ? proofToldText({ told, studio: shell.studio, locale }) : ""}
        other={other}
        typed={typed}
        reply={reply}
      />
      <WriteAbout
        home={home}
        about={{ kind: "checkpoint", id: proof.shown.checkpointId }}
        locale={locale}
      />
      <VerdictBar
        page={proof}
        choice={choice}
        locale={locale}
        timeZone={shell.timeZone}
        here={here}
      />
    </GuestShell>
  );
}
