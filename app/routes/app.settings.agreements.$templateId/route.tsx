import { isLanguage } from "#app/words/language.ts";
import { languageOptions } from "#app/words/language-options.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import {
  archiveTemplate,
  reviseTemplate,
} from "#app/areas/agreements/commands/save-template.server.ts";
import { findTemplate } from "#app/areas/agreements/queries/find-template.server.ts";
import { CLAUSES, TERM_VARIABLES } from "#app/areas/agreements/rules/terms-template.ts";
import { ClauseFields, clausesOf } from "#app/areas/agreements/views/clause-fields.tsx";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(
  settingsWords,
  (words, page: Loaded<typeof loader>) => page?.template.name ?? words.template.template,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return { template: found(await findTemplate(context, params.templateId ?? "")) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const templateId = params.templateId ?? "";
  const template = found(await findTemplate(context, templateId));
  const form = await readForm(request);
  const text = (name: string, most: number) => formText(form, name).slice(0, most);
  if (form.get("intent") === "archive-template") {
    await attempt(archiveTemplate(context, templateId));
    return redirect("/app/settings/agreements?saved=1");
  }
  const draft = {
    name: text("name", 120),
    locale: isLanguage(text("locale", 35)) ? text("locale", 35) : "en",
    body: text("body", 60_000).replaceAll("\r\n", "\n"),
    clauses: clausesOf(form, template.clauses),
  };
  const outcome = await attempt(
    reviseTemplate(context, { templateId, draft, basedOn: Number(form.get("version")) }),
  );
  return outcome.done
    ? redirect(`/app/settings/agreements/${templateId}?saved=1`)
    : data(
        { reason: outcome.reason, draft },
        { status: outcome.reason === "changed-elsewhere" ? 409 : 400 },
      );
}

export default function Template() {
  const words = useWords(settingsWords).template;
  const { template } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageTitle
        title={template.name}
        above={<Link to="/app/settings/agreements">{words.agreements}</Link>}
      />
      {search.has("saved") && !answer ? (
        <Notice role="status" className="mb-6">
          {words.savedAsVersion(template.version)}
        </Notice>
      ) : null}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <TemplateForm key={template.version} template={template} answer={answer} />
        <Versions template={template} />
      </div>
    </>
  );
}

const VARIABLES = TERM_VARIABLES.map((name) => `{${name}}`).join(", ");

function sentenceOf(reason: string, language: string): string {
  if (!reason.startsWith("unknown ")) return refusalText(reason, language);
  return settingsWords(language).template.unknown({
    name: reason.slice("unknown ".length),
    variables: VARIABLES,
    clauses: CLAUSES.join(", "),
  });
}

type TemplateProps = {
  template: ReturnType<typeof useLoaderData<typeof loader>>["template"];
  answer: ReturnType<typeof useActionData<typeof action>>;
};

function TemplateForm({ template, answer }: TemplateProps) {
  const language = useLanguage();
  const words = useWords(settingsWords).template;
  const draft = answer?.draft ?? template;
  const sentence = answer ? sentenceOf(answer.reason, language) : "";
  const isName = answer?.reason === "name-missing-template";
  return (
    <Form method="post" className="space-y-5">
      <input type="hidden" name="version" value={template.version} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          field={{
            id: "name",
            name: "name",
            errors: isName ? [sentence] : [],
            initialValue: draft.name,
          }}
          label={words.name}
          maxLength={120}
        />
        <Select
          field={{
            id: "locale",
            name: "locale",
            initialValue: draft.locale,
          }}
          label={words.language}
          options={languageOptions(language)}
        />
      </div>
      <TextArea
        field={{
          id: "body",
          name: "body",
          errors: answer && !isName ? [sentence] : [],
          initialValue: draft.body,
        }}
        label={words.terms}
        rows={26}
        className="[&_textarea]:text-sm"
        hint={words.markdownDataIsFilled(VARIABLES)}
      />
      <ClauseFields keys={CLAUSES} clauses={draft.clauses} />
      <p className="text-muted text-sm">{words.clausesThatAreOnHere}</p>
      <Button tone="main">{words.saveAsANewVersion}</Button>
    </Form>
  );
}

function Versions({ template }: Pick<TemplateProps, "template">) {
  const language = useLanguage();
  const words = useWords(settingsWords).template;
  return (
    <aside>
      <h2 className="text-lg">{words.versions}</h2>
      <ol className="mt-2 space-y-2 text-sm">
        {template.versions.map((version) => (
          <li key={version.version}>
            <details>
              <summary className="min-h-6">
                {words.versionOf(
                  version.version,
                  version.authorName,
                  formatMoment(new Date(version.createdAt), language, "UTC"),
                )}
              </summary>
              {/* It scrolls on its own, so it must be reachable by keyboard (WCAG 2.1.1). */}
              {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
              <pre
                className="border-line bg-sheet mt-1 max-h-80 overflow-auto border p-3 text-xs whitespace-pre-wrap"
                tabIndex={0}
              >
                {version.body}
              </pre>
              {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
            </details>
          </li>
        ))}
      </ol>
      <Form method="post" className="mt-8">
        <Button name="intent" value="archive-template" tone="bad">
          {words.stopOfferingThisTemplate}
        </Button>
      </Form>
    </aside>
  );
}
