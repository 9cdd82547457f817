import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { listHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { withHeld } from "#app/areas/files/rules/shown-file.ts";
import { answerQuestion } from "#app/areas/work/commands/answer-question.server.ts";
import {
  findCheckpointForGuest,
  isWithdrawn,
} from "#app/areas/work/queries/find-checkpoint.server.ts";
import { canAnswer } from "#app/areas/work/rules/checkpoint.ts";
import { CheckpointBody } from "#app/areas/work/views/checkpoint-body.tsx";
import { CheckpointHead } from "#app/areas/work/views/checkpoint-head.tsx";
import { Question } from "#app/areas/work/views/question.tsx";
import { GlossaryNotes } from "#app/areas/scope/views/glossary.tsx";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { WriteAbout } from "#app/areas/messages/views/write-about.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { checkpointsWords } from "#words/checkpoints.ts";
import { portalWords } from "#words/portal.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.checkpoint.title} · ${page.shell.title}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { actor } = context;
  const checkpointId = params.checkpointId ?? "";
  // Its mail may still be in somebody's inbox.
  if (await isWithdrawn(context, checkpointId))
    throw redirect(`/portal/${actor.projectId}/work?withdrawn=1`);
  const bare = found(await findCheckpointForGuest(context, checkpointId));
  const held = await listHeld(context.db, actor.projectId, context.now);
  const checkpoint = { ...bare, files: withHeld(bare.files, held) };
  if (checkpoint.kind === "proof")
    throw redirect(`/portal/${actor.projectId}/proofs/${checkpointId}`);
  const shell = await findShell(context);
  const { kind, state, milestone } = checkpoint;
  return {
    page: guestFrame(actor, shell.accent),
    shell,
    checkpoint,
    mayAnswer: actor.rights.includes("approve"),
    isOpen: canAnswer({ kind, state, milestone: milestone.status }).allowed,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const checkpointId = params.checkpointId ?? "";
  const form = await readForm(request);
  const [choice, reason] = [formText(form, "choice"), formText(form, "reason")];
  if (choice === "") return data({ refusal: "way-missing", choice, reason }, { status: 400 });
  const optionId = choice === "none" ? null : choice;
  const outcome = await attempt(answerQuestion(context, { checkpointId, optionId, reason }));
  return outcome.done
    ? redirect(`/portal/${context.actor.projectId}/work/${checkpointId}?sent=1`)
    : data({ refusal: outcome.reason, choice, reason }, { status: 409 });
}

export default function CheckpointRoute() {
  const { page, shell, checkpoint, mayAnswer, isOpen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const words = portalWords(page.locale);
  const said = checkpointsWords(page.locale);
  const home = `/portal/${shell.projectId}`;
  const view = {
    checkpoint,
    base: `${home}/files`,
    locale: page.locale,
    timeZone: shell.timeZone,
    glossary: shell.glossary,
  };
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/work/${checkpoint.id}`}
      back={{ href: home, label: words.agreement.back }}
      isWide
    >
      {search.has("sent") && checkpoint.answer && !answer ? (
        <Notice role="status" tabIndex={-1} className="mb-8">
          {`${said.thanks} ${isOpen ? said.canChange : ""}`}
        </Notice>
      ) : null}
      <CheckpointHead {...view} project={shell.title} />
      <CheckpointBody {...view}>
        {checkpoint.kind === "question" ? (
          <Question
            {...view}
            studio={shell.studio}
            isOpen={isOpen}
            mayAnswer={mayAnswer}
            problem={answer ? words.refusals[answer.refusal] : undefined}
            typed={answer}
          />
        ) : null}
      </CheckpointBody>
      <WriteAbout
        home={home}
        about={{ kind: "checkpoint", id: checkpoint.id }}
        locale={page.locale}
      />
      <GlossaryNotes glossary={shell.glossary} words={words} />
    </GuestShell>
  );
}
