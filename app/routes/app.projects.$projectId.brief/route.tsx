import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { saveBrief, sendBrief } from "#app/areas/brief/commands/send-brief.server.ts";
import { findBrief } from "#app/areas/brief/queries/find-brief.server.ts";
import { BriefEditor } from "#app/areas/brief/views/brief-editor.tsx";
import { BriefAnswers } from "#app/areas/brief/views/brief-answers.tsx";
import {
  briefSchema,
  firstQuestions,
  valuesOfQuestions,
} from "#app/areas/brief/views/brief-schema.ts";
import { portalWords } from "#words/portal.ts";
import { findProjectTitle } from "#app/areas/projects/queries/find-project-title.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found, invalid } from "#app/platform/http/reply.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { briefWords } from "#words/studio/brief.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(briefWords, (words) => words.brief.brief);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const project = found(await findProjectTitle(context, params.projectId ?? ""));
  const brief = found(await findBrief(context, project.id));
  return {
    project,
    brief: { ...brief, isSent: brief.sentAt !== null, isAnswered: brief.answeredAt !== null },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  found(await findProjectTitle(context, projectId));
  const form = await readForm(request);
  if (form.get("intent") === "send-brief") {
    const outcome = await attempt(
      sendBrief(context, { projectId, contactId: formText(form, "contactId") }),
    );
    return outcome.done
      ? redirect(`/app/projects/${projectId}/brief`)
      : data({ refusal: outcome.reason }, { status: 409 });
  }
  const submission = parseForm(form, { schema: briefSchema });
  if (submission.status !== "success")
    return invalid(submission.reply(), submission.status === "error");
  const outcome = await attempt(saveBrief(context, projectId, submission.value.questions));
  return outcome.done
    ? redirect(`/app/projects/${projectId}/brief?saved=1`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function Brief() {
  const refusalText = useRefusalText();
  const language = useLanguage();
  const words = useWords(briefWords).brief;
  const { project, brief } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : "";
  return (
    <>
      <PageTitle
        title={words.brief2}
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      />
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      {search.has("saved") && !answer ? (
        <Notice role="status" className="mb-6">
          {words.saved}
        </Notice>
      ) : null}
      {brief.isSent ? (
        <>
          <p className="mb-6">
            {brief.isAnswered ? words.answeredTheAnswersGoInto : words.withTheClientTheAnswers}
          </p>
          <BriefAnswers
            questions={brief.questions}
            fileBase="/files"
            words={portalWords(language)}
          />
        </>
      ) : (
        <Unsent brief={brief} result={answer && "result" in answer ? answer.result : undefined} />
      )}
    </>
  );
}

type UnsentProps = {
  brief: ReturnType<typeof useLoaderData<typeof loader>>["brief"];
  result: unknown;
};

/** The questions, while only the freelancer sees them, and the contact to send them to. */
function Unsent({ brief, result }: UnsentProps) {
  const words = useWords(briefWords).brief;
  return (
    <>
      <p className="text-muted mb-6 max-w-[62ch]">{words.askBeforeYouPropose}</p>
      <BriefEditor
        key={brief.questions.length}
        questions={
          brief.questions.length > 0
            ? valuesOfQuestions(brief.questions)
            : firstQuestions(brief.contacts[0]?.locale ?? "en")
        }
        result={result}
      />
      {brief.questions.length > 0 ? (
        <Form
          method="post"
          className="border-ink mt-12 flex flex-wrap items-end gap-3 border-t-2 pt-6"
        >
          <div>
            <Label htmlFor="contactId">{words.sendTheSavedQuestionsTo}</Label>
            <SelectInput id="contactId" name="contactId">
              {brief.contacts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          </div>
          <Button name="intent" value="send-brief" tone="main">
            {words.sendTheBrief}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
