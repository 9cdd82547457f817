import { LANGUAGES } from "#app/kernel/language.ts";
import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
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

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.template.name ?? "Template"} · Milepost` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return { template: found(await findTemplate(context, params.templateId ?? "")) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const templateId = params.templateId ?? "";
  const template = found(await findTemplate(context, templateId));
  const form = await request.formData();
  const text = (name: string, most: number) => formText(form, name).slice(0, most);
  if (form.get("intent") === "archive-template") {
    await attempt(archiveTemplate(context, templateId));
    return redirect("/app/settings/agreements?saved=1");
  }
  const draft = {
    name: text("name", 120),
    locale: ["en", "pl", "lt"].find((locale) => locale === text("locale", 2)) ?? "en",
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
  const { template } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageTitle
        title={template.name}
        above={<Link to="/app/settings/agreements">Agreements</Link>}
      />
      {search.has("saved") && !answer ? (
        <p
          role="status"
          className="border-accent bg-sheet mb-6 border-l-4 px-4 py-3"
        >{`Saved as version ${template.version}.`}</p>
      ) : null}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <TemplateForm key={template.version} template={template} answer={answer} />
        <Versions template={template} />
      </div>
    </>
  );
}

function sentenceOf(reason: string): string {
  if (!reason.startsWith("unknown ")) return refusalText(reason);
  return `${reason.slice(8)} isn't known. Variables are ${TERM_VARIABLES.map((name) => `{${name}}`).join(", ")}; clauses are ${CLAUSES.join(", ")}.`;
}

type TemplateProps = {
  template: ReturnType<typeof useLoaderData<typeof loader>>["template"];
  answer: ReturnType<typeof useActionData<typeof action>>;
};

function TemplateForm({ template, answer }: TemplateProps) {
  const draft = answer?.draft ?? template;
  const sentence = answer ? sentenceOf(answer.reason) : "";
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
          label="Name"
          maxLength={120}
        />
        <Select
          field={{
            id: "locale",
            name: "locale",
            initialValue: draft.locale,
          }}
          label="Language"
          options={Object.entries(LANGUAGES)}
        />
      </div>
      <TextArea
        field={{
          id: "body",
          name: "body",
          errors: answer && !isName ? [sentence] : [],
          initialValue: draft.body,
        }}
        label="Terms"
        rows={26}
        className="[&_textarea]:text-sm"
        hint={`Markdown. Data is filled in for ${TERM_VARIABLES.map((name) => `{${name}}`).join(", ")}. Put a clause that can be switched on and off between {clause kill_fee} and {end}, each on its own line.`}
      />
      <ClauseFields keys={CLAUSES} clauses={draft.clauses} />
      <p className="text-muted text-sm">
        Clauses that are on here are on in new agreements; you can still switch each one before
        sending.
      </p>
      <button className="button" data-tone="main">
        Save as a new version
      </button>
    </Form>
  );
}

function Versions({ template }: Pick<TemplateProps, "template">) {
  return (
    <aside>
      <h2 className="text-lg">Versions</h2>
      <ol className="mt-2 space-y-2 text-sm">
        {template.versions.map((version) => (
          <li key={version.version}>
            <details>
              <summary className="min-h-6">{`Version ${version.version}, ${version.authorName}, ${formatMoment(new Date(version.createdAt), "en", "UTC")}`}</summary>
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
        <button name="intent" value="archive-template" className="button" data-tone="bad">
          Stop offering this template
        </button>
      </Form>
    </aside>
  );
}
