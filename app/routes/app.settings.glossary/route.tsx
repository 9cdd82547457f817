import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addTerm, removeTerm } from "#app/areas/scope/commands/change-glossary.server.ts";
import { listGlossary } from "#app/areas/scope/queries/list-glossary.server.ts";
import { GlossaryEditor } from "#app/areas/scope/views/glossary-editor.tsx";
import { settingsLinks } from "#app/areas/workspaces/views/settings-links.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { SettingsFrame } from "#app/platform/ui/settings-frame.tsx";

export const meta: MetaFunction = () => [{ title: "Glossary · Milepost" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return { terms: await listGlossary(context, null), role: context.actor.role };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await request.formData();
  const text = (name: string) => formText(form, name);
  const order =
    text("intent") === "remove-term"
      ? removeTerm(context, { projectId: null, termId: text("termId") })
      : addTerm(context, { projectId: null, term: text("term"), plain: text("plain") });
  const outcome = await attempt(order);
  return outcome.done
    ? redirect("/app/settings/glossary")
    : data({ reason: outcome.reason, term: text("term"), plain: text("plain") }, { status: 400 });
}

export default function Glossary() {
  const { terms, role } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsFrame title="Glossary" links={settingsLinks(role)} saved={false}>
      <p className="text-muted mb-6 max-w-[62ch]">
        A “pop-up” may be a “lightbox” to you. Wherever one of these words appears on a client's
        page, they can click it to read what it means. Words for a single project are listed with
        that project.
      </p>
      <GlossaryEditor terms={terms} answer={answer} />
    </SettingsFrame>
  );
}
