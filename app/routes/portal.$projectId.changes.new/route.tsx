import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { listChangeable } from "#app/areas/change-requests/queries/list-changeable.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { portalWords } from "#words/portal.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { FormError, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.shell.title} · ${data.shell.studio}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const shell = await findShell(context);
  return {
    page: guestFrame(context.actor, shell.accent),
    shell,
    deliverables: await listChangeable(context, context.actor.projectId),
    mayAsk: context.actor.rights.includes("comment"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const form = await readForm(request);
  const text = (name: string) => formText(form, name).slice(0, name === "title" ? 120 : 4000);
  const typed = { title: text("title"), wish: text("wish"), deliverableId: text("deliverableId") };
  const outcome = await attempt(
    requestChange(context, context.actor.projectId, {
      ...typed,
      deliverableId: typed.deliverableId || null,
      milestoneId: null,
    }),
  );
  if (!outcome.done)
    return data(
      { typed, reason: outcome.reason },
      { status: outcome.reason.endsWith("-missing") ? 400 : 409 },
    );
  return redirect(`/portal/${context.actor.projectId}/changes/${outcome.value}`);
}

export default function NewChange() {
  const page = useLoaderData<typeof loader>();
  const { shell, mayAsk } = page;
  const answer = useActionData<typeof action>();
  const words = portalWords(page.page.locale);
  const said = words.ledger.change;
  const home = `/portal/${shell.projectId}`;
  const isOfField = answer?.reason === "title-missing" || answer?.reason === "wish-missing";
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/changes/new`}
      back={{ href: home, label: said.back }}
    >
      <h1 className="text-3xl">{said.newTitle}</h1>
      <p className="text-muted mt-3 mb-8 max-w-[62ch]">{said.newHelp}</p>
      {answer && !isOfField ? <FormError errors={[words.refusals[answer.reason] ?? ""]} /> : null}
      {mayAsk ? <WishForm page={page} answer={answer} /> : <p>{words.refusals["no-right"]}</p>}
    </GuestShell>
  );
}

type WishFormProps = {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
  answer: ReturnType<typeof useActionData<typeof action>>;
};

function WishForm({ page, answer }: WishFormProps) {
  const { deliverables } = page;
  const words = portalWords(page.page.locale);
  const said = words.ledger.change;
  const errorsOf = (reason: string) =>
    answer?.reason === reason ? [words.refusals[reason] ?? ""] : [];
  const typed = answer?.typed ?? { title: "", wish: "", deliverableId: "" };
  return (
    <ViewerForm className="max-w-xl space-y-5">
      <TextField
        field={{
          id: "title",
          name: "title",
          errors: errorsOf("title-missing"),
          initialValue: typed.title,
        }}
        label={said.subject}
        maxLength={120}
        autoFocus={answer?.reason === "title-missing"}
      />
      <TextArea
        field={{
          id: "wish",
          name: "wish",
          errors: errorsOf("wish-missing"),
          initialValue: typed.wish,
        }}
        label={said.wish}
        rows={6}
        maxLength={4000}
        autoFocus={answer?.reason === "wish-missing"}
      />
      <Select
        field={{
          id: "deliverableId",
          name: "deliverableId",
          initialValue: typed.deliverableId,
        }}
        label={said.about}
        options={[["", said.whole], ...deliverables.map(({ id, title }) => [id, title] as const)]}
      />
      <Button tone="main">{said.send}</Button>
    </ViewerForm>
  );
}
