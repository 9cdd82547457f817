import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listClientNames } from "#app/areas/clients/queries/list-client-names.server.ts";
import { listInvoiceable } from "#app/areas/projects/queries/list-invoiceable.server.ts";
import { createProject } from "#app/areas/projects/commands/create-project.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { attempt, invalid } from "#app/platform/http/reply.server.ts";
import { currenciesIn, isCurrency } from "#app/platform/i18n/places.server.ts";
import { FormError, Select, TextField } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { problem } from "#app/words/problem.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(projectsWords, (words) => words.newProject.newProject);

const schema = z.object({
  clientId: z.string({ error: problem("clientMissing") }),
  title: z
    .string({ error: problem("projectUnnamed") })
    .trim()
    .min(1)
    .max(120, problem("tooLong", 120)),
  currency: z
    .string({ error: problem("currencyMissing") })
    .refine(isCurrency, problem("currencyMissing")),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const search = new URL(request.url).searchParams;
  return {
    clients: await listClientNames(context),
    chosen: search.get("client") ?? "",
    currencies: currenciesIn(context.language),
    currency: context.actor.workspace.currency,
    isForInvoice: search.get("for") === "invoice",
    running:
      search.get("for") === "invoice"
        ? await listInvoiceable(context, search.get("client") ?? "")
        : [],
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await readForm(request);
  const submission = parseForm(form, { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  const outcome = await attempt(createProject(context, submission.value));
  return outcome.done
    ? redirect(
        `/app/projects/${outcome.value}/${form.get("first") === "invoice" ? "drafts/new" : "scope"}`,
      )
    : invalid(submission.reply());
}

export default function NewProject() {
  const words = useWords(projectsWords).newProject;
  const { clients, chosen, currencies, currency, isForInvoice, running } =
    useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: useActionData<typeof action>()?.result,
    id: "project",
    defaultValue: { clientId: chosen, currency },
  });
  return (
    <>
      <PageTitle title={isForInvoice ? words.newInvoice : words.newProject} />
      {running.length > 0 ? (
        <section aria-labelledby="running" className="mb-10 max-w-lg">
          <SectionHead id="running">{words.forAnExistingProject}</SectionHead>
          <ul>
            {running.map(({ id, title, client }) => (
              <li key={id} className="border-line border-t">
                <Link
                  to={`/app/projects/${id}/drafts/new`}
                  className="flex min-h-11 items-center justify-between gap-4 py-2"
                >
                  <span>{title}</span>
                  <span className="text-muted text-sm">{client}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {isForInvoice && clients.length > 0 ? (
        <SectionHead>{words.forSomethingElse}</SectionHead>
      ) : null}
      {clients.length === 0 ? (
        <p>
          {isForInvoice ? words.invoiceNeedsAClient : words.projectNeedsAClient}{" "}
          <Link to="/app/clients/new">{words.addTheClientFirst}</Link>
        </p>
      ) : (
        <Form method="post" {...getFormProps(form)} className="max-w-lg space-y-5">
          <FormError errors={form.errors} />
          <Select
            field={fields.clientId}
            label={words.client}
            options={clients.map(({ id, name }) => [id, name])}
          />
          <TextField
            field={fields.title}
            label={words.project}
            hint={words.projectHint}
            maxLength={120}
          />
          <Select
            field={fields.currency}
            label={words.currency}
            hint={words.currencyHint}
            options={currencies}
          />
          <div className="flex flex-wrap gap-3">
            <Button name="first" value="scope" tone={isForInvoice ? undefined : "main"}>
              {words.writeTheScope}
            </Button>
            <Button name="first" value="invoice" tone={isForInvoice ? "main" : undefined}>
              {words.writeAnInvoice}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}
