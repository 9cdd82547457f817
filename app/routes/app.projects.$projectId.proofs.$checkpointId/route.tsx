import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { listHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { planShown } from "#app/areas/work/commands/proofs/plan-shown.server.ts";
import { noteLook } from "#app/areas/work/commands/proofs/note-look.server.ts";
import { orderNotes } from "#app/areas/work/commands/proofs/proof-orders.server.ts";
import { NO_NOTE, typedNote } from "#app/areas/work/commands/proofs/read-pin-form.server.ts";
import { listProofReaders } from "#app/areas/work/queries/proofs/list-proof-readers.server.ts";
import { findProofPage } from "#app/areas/work/queries/proofs/find-proof-page.server.ts";
import { isToldOfNotes, proofWithHeld, sheetAt } from "#app/areas/work/rules/proof-page.ts";
import { DECISIONS } from "#app/areas/work/rules/proof.ts";
import { problemOf } from "#app/areas/work/views/proof/problem-of.ts";
import { unlessOnlyLook } from "#app/areas/work/views/proof/proof-view.ts";
import { ProofBody } from "#app/areas/work/views/proof/proof-body.tsx";
import { ProofReaders } from "#app/areas/work/views/proof/proof-readers.tsx";
import { RecordVerdict } from "#app/areas/work/views/proof/record-verdict.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { receiveAttachments } from "#app/composition/receive-attachments.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { FormError } from "#app/platform/ui/field.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { toldText } from "#app/platform/ui/told.ts";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { recordVerdictFor } from "#app/workflows/change-verdict.server.ts";
import { pricePin } from "#app/workflows/price-pin.server.ts";
import { workWords } from "#words/studio/work.ts";

export const meta = titled(
  workWords,
  (words, page: Loaded<typeof loader>) => page?.proof.title || words.list.untitled,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "", checkpointId = "" } = params;
  const bare = found(await findProofPage(context, projectId, checkpointId));
  const held = await listHeld(context.db, projectId, context.now);
  const room = found(await findRoom(context, projectId));
  const search = new URL(request.url).searchParams;
  const at = sheetAt(bare, search.get("sheet"));
  await planShown(context.db, proofWithHeld(bare, held).sheets[at]);
  const compared = search.get("compare");
  const other = compared ? await findProofPage(context, projectId, compared) : null;
  await noteLook(context, checkpointId);
  return {
    room,
    proof: bare,
    readers: await listProofReaders(context, projectId, checkpointId),
    studio: context.actor.workspace.name,
    other:
      other && other.id === bare.id ? { version: other.shown.version, sheets: other.sheets } : null,
    at,
  };
}

export const shouldRevalidate = unlessOnlyLook;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "", checkpointId = "" } = params;
  const page = found(await findProofPage(context, projectId, checkpointId));
  const received = await receiveAttachments(context, request);
  const { form } = received;
  const here = `/app/projects/${projectId}/proofs/${checkpointId}`;
  const address = { projectId, checkpointId };
  if (form.get("intent") === "record-verdict") {
    const named = formText(form, "decision");
    const decision = DECISIONS.find((known) => known === named) ?? "changes_requested";
    const contactId = formText(form, "contactId");
    const [reason, source] = [formText(form, "reason"), formText(form, "source")];
    const input = { ...address, contactId, decision, reason, source };
    const outcome = await attempt(recordVerdictFor(context, input));
    return outcome.done
      ? redirect(`${here}?told=recorded`)
      : data({ refusal: outcome.reason, ...NO_NOTE, reason, source }, { status: 409 });
  }
  if (form.get("intent") === "price-pin") {
    const outcome = await attempt(pricePin(context, { projectId, pinId: formText(form, "pinId") }));
    if (outcome.done) return redirect(`/app/projects/${projectId}/changes/${outcome.value}`);
    return data({ refusal: outcome.reason, ...NO_NOTE, reason: "", source: "" }, { status: 409 });
  }
  const typed = { ...typedNote(form), reason: "", source: "" };
  if (received.problem) return data({ refusal: received.problem, ...typed }, { status: 409 });
  const outcome = await attempt(orderNotes(context, received, { page, address }));
  if (!outcome.done) return data({ refusal: outcome.reason, ...typed }, { status: 409 });
  const order = outcome.value;
  if (!order) return redirect(here);
  return redirect(`${here}?${new URLSearchParams(order.query).toString()}#${order.place}`);
}

export default function StudioProof() {
  const { room, proof, readers, other, at, studio } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const language = useLanguage();
  const refusalText = useRefusalText();
  const words = useWords(workWords).proof;
  const base = `/app/projects/${room.id}`;
  const sentence = answer ? refusalText(answer.refusal) : "";
  const { problem, typed, reply } = problemOf(answer, sentence);
  const told = toldText(words.told, search.get("told"));
  const isOfNotes = isToldOfNotes(search.get("told"));
  const { shown, milestone } = proof;
  return (
    <Room room={room} at="work">
      {told && !isOfNotes ? (
        <Notice role="status" tabIndex={-1} className="mb-6">
          {told}
        </Notice>
      ) : null}
      <FormError errors={problem ? [problem] : []} />
      <p className="text-muted text-sm">{milestone.title}</p>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-4">
        <h2 className="text-2xl break-words">{proof.title}</h2>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link
            to={`${base}/work/${shown.checkpointId}`}
            className="inline-flex min-h-11 items-center"
          >
            {words.openCheckpoint}
          </Link>
          {shown.isNewest && !milestone.isApproved ? (
            <Form method="post" action={`${base}/work?index`}>
              <input type="hidden" name="milestoneId" value={milestone.id} />
              <input type="hidden" name="nextOf" value={proof.id} />
              <Button>{words.next(shown.version + 1)}</Button>
            </Form>
          ) : null}
        </div>
      </div>
      <ProofBody
        page={proof}
        files="/files"
        changes={`${base}/changes/`}
        versions={`${base}/proofs/`}
        locale={language}
        timeZone={room.timeZone}
        studio={studio}
        at={at}
        mayWrite={shown.isNewest && !milestone.isApproved}
        mayDiscuss
        mayPrice={false}
        told={isOfNotes ? told : ""}
        other={other}
        typed={typed}
        reply={reply}
        aside={
          <>
            <ProofReaders
              readers={readers}
              silentUntil={proof.silentUntil}
              timeZone={room.timeZone}
            />
            {shown.isNewest && !milestone.isApproved ? (
              <RecordVerdict deciders={proof.deciders} typed={answer} />
            ) : null}
          </>
        }
      />
    </Room>
  );
}
