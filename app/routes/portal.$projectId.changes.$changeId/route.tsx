import { findChangePage } from "#app/portal/queries/find-change-page.server.ts";
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
import { askAboutChange } from "#app/areas/change-requests/commands/ask-about-change.server.ts";
import { withdrawChange } from "#app/areas/change-requests/commands/end-change.server.ts";
import { GlossaryNotes, Terms } from "#app/areas/scope/views/glossary.tsx";
import { WriteAbout } from "#app/areas/messages/views/write-about.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { portalWords } from "#words/portal.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Offer, Talk } from "#app/portal/views/change/change-parts.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.change.title} · ${data.shell.studio}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const change = found(await findChangePage(context, params.changeId ?? ""));
  return { ...change, page: guestFrame(context.actor, change.shell.accent) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { projectId } = context.actor;
  const form = await readForm(request);
  const body = formText(form, "body").slice(0, 4000);
  const order = { projectId, changeId: params.changeId ?? "" };
  const orders: Record<string, () => Promise<void>> = {
    "ask-about-change": () => askAboutChange(context, { ...order, body }),
    "withdraw-change": () => withdrawChange(context, order),
  };
  const outcome = await attempt(found(orders[formText(form, "intent")])());
  return outcome.done
    ? redirect(`/portal/${projectId}/changes/${order.changeId}`)
    : data(
        { reason: outcome.reason, body },
        { status: outcome.reason === "text-missing" ? 400 : 409 },
      );
}

export default function ChangeRoute() {
  const page = useLoaderData<typeof loader>();
  const { shell, change, reader } = page;
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const said = words.ledger.change;
  const home = `/portal/${shell.projectId}`;
  const { version } = change;
  const isAboutNote = answer?.reason === "text-missing";
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/changes/${change.id}`}
      back={{ href: home, label: said.back }}
    >
      <p className="text-muted text-sm">{said.number(change.number)}</p>
      <h1 className="text-3xl">{change.title}</h1>
      <p className="mt-2 font-semibold">
        {change.gift ? `${said.state[change.status]}. ${said.gift}` : said.state[change.status]}
      </p>
      {change.reason ? (
        <p className="mt-2">{`${said.declinedBy[change.declinedBy === "guest" ? "client" : "studio"]} ${change.reason}`}</p>
      ) : null}
      {answer && !isAboutNote ? (
        <FormError errors={[words.refusals[answer.reason] ?? words.refusals["change-state"]]} />
      ) : null}
      <section className="mt-8">
        <h2 className="text-lg">{said.wished(change.authorName)}</h2>
        <p className="mt-1 max-w-[62ch] whitespace-pre-line">
          <Terms text={change.wish} glossary={shell.glossary} />
        </p>
      </section>
      {version && !change.gift ? <Offer page={page} version={version} /> : null}
      <Talk page={page} answer={answer} />
      {reader.mayWithdraw ? (
        <ViewerForm className="mt-10">
          <Button name="intent" value="withdraw-change" tone="bad">
            {said.withdraw}
          </Button>
        </ViewerForm>
      ) : null}
      <WriteAbout home={home} about={{ kind: "change", id: change.id }} locale={page.locale} />
      <GlossaryNotes glossary={shell.glossary} words={words} />
    </GuestShell>
  );
}
