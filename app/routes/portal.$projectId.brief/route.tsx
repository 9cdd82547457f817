import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { answerBrief } from "#app/areas/brief/commands/answer-brief.server.ts";
import { findBrief } from "#app/areas/brief/queries/find-brief.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { BriefAnswers } from "#app/areas/brief/views/brief-answers.tsx";
import { BriefForm } from "#app/areas/brief/views/brief-form.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { portalWords } from "#words/portal.ts";
import { placeFor } from "#app/composition/place-for.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { receiveForm } from "#app/platform/http/uploads.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.shell.title} · ${page.shell.studio}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const brief = found(await findBrief(context, context.actor.projectId));
  const shell = await findShell(context);
  return {
    page: guestFrame(context.actor, shell.accent),
    shell,
    questions: brief.questions,
    answeredAt: brief.answeredAt?.toISOString() ?? null,
    mayAnswer: context.actor.rights.includes("comment"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const brief = found(await findBrief(context, context.actor.projectId));
  const { form, files, problem, fields } = await receiveForm(
    request,
    gateways().files,
    await placeFor(context),
  );
  const answers = Object.fromEntries(
    brief.questions.flatMap(({ id }) =>
      form.has(`answer-${id}`) ? [[id, formText(form, `answer-${id}`).slice(0, 8_000)]] : [],
    ),
  );
  const uploads = files.flatMap((file, index) => {
    const questionId = fields[index]?.replace("files-", "") ?? "";
    return brief.questions.some(({ id, kind }) => id === questionId && kind === "files")
      ? [{ ...file, questionId }]
      : [];
  });
  const send = form.get("intent") === "send-answers";
  const outcome = await attempt(
    answerBrief(context, { answers, files: uploads, send: send && !problem }),
  );
  if (!outcome.done)
    return data({ reason: outcome.reason, wrong: [], missing: [], answers }, { status: 409 });
  const { wrong, missing } = outcome.value;
  const unanswered = missing.length > 0 ? "answers-missing" : "";
  const reason = problem ?? (wrong.length > 0 ? "link-wrong" : unanswered);
  if (reason) return data({ reason, wrong, missing, answers }, { status: 400 });
  return redirect(`/portal/${context.actor.projectId}${send ? "" : "/brief?saved=1"}`);
}

export default function BriefRoute() {
  const { page, shell, questions, answeredAt, mayAnswer } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const said = words.ledger.brief;
  const home = `/portal/${shell.projectId}`;
  const by = questions.find(({ answeredBy }) => answeredBy !== "")?.answeredBy ?? "";
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/brief`}
      back={{ href: home, label: words.agreement.back }}
    >
      <p className="text-muted text-sm">{shell.title}</p>
      <h1 className="mb-4 text-3xl">{said.title}</h1>
      {answer ? <FormError errors={[words.refusals[answer.reason] ?? ""]} /> : null}
      {search.has("saved") && !answer ? (
        <Notice role="status" className="mb-6">
          {said.saved}
        </Notice>
      ) : null}
      {answeredAt !== null || !mayAnswer ? (
        <>
          {answeredAt ? (
            <p className="mb-6">
              {said.sent(by, formatMoment(new Date(answeredAt), page.locale, shell.timeZone))}
            </p>
          ) : null}
          <BriefAnswers questions={questions} fileBase={`${home}/files`} words={words} />
        </>
      ) : (
        <BriefForm questions={questions} fileBase={`${home}/files`} words={words} answer={answer} />
      )}
    </GuestShell>
  );
}
