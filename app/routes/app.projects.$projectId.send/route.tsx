import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { findProposal } from "#app/areas/agreements/queries/find-proposal.server.ts";
import { RIGHTS } from "#app/areas/sharing/rules/guest-rights.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found, publicUrl } from "#app/platform/http/reply.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Markdown } from "#app/platform/ui/markdown.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: `Send: ${found?.proposal.title ?? ""} · Milepost` }];

/** The rights that are given one by one; everybody who gets a link may look and comment. */
const CHOICES = [["approve", "may approve"], ["sign", "may sign"], ["pay", "may pay"]] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  return { projectId, proposal: found(await findProposal(context, projectId)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const form = await request.formData();
  const recipients = form.getAll("to").map((contactId) => ({ contactId: String(contactId), rights: RIGHTS.filter((right) => form.getAll(`rights-${String(contactId)}`).includes(right)) }));
  const outcome = await attempt(sendProposal(context, { projectId, recipients, baseUrl: publicUrl(request) }));
  return outcome.done ? redirect(`/app/projects/${projectId}`) : data({ refusal: outcome.reason }, { status: 409 });
}

export default function Send() {
  const { projectId, proposal } = useLoaderData<typeof loader>();
  const { text, contacts, verdict, title, isDefaultTerms } = proposal;
  const refusal = useActionData<typeof action>()?.refusal ?? (verdict.allowed ? null : verdict.reason);
  const names = contacts.map(({ name }) => name.split(" ")[0]).join(" and ");
  return (
    <>
      <PageTitle title="Send it to the client" above={<Link to={`/app/projects/${projectId}`}>{title}</Link>} />
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Form method="post" className="space-y-6 self-start lg:sticky lg:top-6">
          <fieldset>
            <legend className="font-display mb-2 text-xl">Who gets a link</legend>
            <ul>
              {contacts.map((contact, index) => (
                <li key={contact.id} className="border-line border-t py-3">
                  <label className="flex min-h-11 items-start gap-3">
                    <input type="checkbox" name="to" value={contact.id} defaultChecked className="accent-accent mt-1 h-5 w-5" />
                    <span>
                      {contact.name}
                      <span className="text-muted block text-sm">{[contact.role, contact.email].filter(Boolean).join(", ")}</span>
                    </span>
                  </label>
                  <div className="flex flex-wrap gap-x-5 pl-8" role="group" aria-label={`Rights of ${contact.name}`}>
                    {CHOICES.map(([right, label]) => (
                      <label key={right} className="flex min-h-11 items-center gap-2 text-sm">
                        <input type="checkbox" name={`rights-${contact.id}`} value={right} defaultChecked={index === 0 || right === "pay"} className="accent-accent h-5 w-5" />
                        {label}
                      </label>
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </fieldset>
          {isDefaultTerms ? (
            <p className="border-accent border-l-2 pl-3 text-sm">
              The terms are the text that Milepost comes with. It is not legal advice: read it, change it under <Link to="/app/settings">Settings</Link>, and have it checked for your country.
            </p>
          ) : null}
          <p className="text-sm">Each gets a personal link by mail. The agreement is frozen as it stands here; you can take it back until it is signed.</p>
          <div className="flex flex-wrap gap-3">
            <button className="button" data-tone="main" disabled={!verdict.allowed}>{`Send to ${names || "the client"}`}</button>
            <Link to={`/app/projects/${projectId}/scope`} className="button">
              Change the scope
            </Link>
          </div>
        </Form>
        <section aria-label="The agreement" className="border-line bg-sheet border px-6 py-8 sm:px-10">
          {text ? <Markdown text={text} level={2} /> : <p>{refusal ? refusalText(refusal) : ""}</p>}
        </section>
      </div>
    </>
  );
}
