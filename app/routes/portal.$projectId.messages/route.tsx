import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { orderMessages, typedMessage } from "#app/areas/messages/commands/message-orders.server.ts";
import { noteRead } from "#app/areas/messages/commands/note-read.server.ts";
import { findConversation } from "#app/areas/messages/queries/find-conversation.server.ts";
import { findHours } from "#app/areas/messages/queries/find-hours.server.ts";
import { orderAddress, readAsked } from "#app/areas/messages/rules/asked.ts";
import { pendingPromise } from "#app/areas/messages/rules/conversation.ts";
import { ConversationPage } from "#app/areas/messages/views/conversation-page.tsx";
import { hoursText } from "#app/areas/messages/views/hours-text.ts";
import { momentIn } from "#app/areas/messages/views/messages-view.ts";
import { promiseText } from "#app/areas/messages/views/promise-line.tsx";
import { receiveAttachments } from "#app/composition/receive-attachments.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { messagesWords } from "#words/messages.ts";
import { portalWords } from "#words/portal.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page
      ? `${messagesWords(page.page.locale).title} · ${page.shell.title} · ${page.shell.studio}`
      : "Milepost",
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { actor, db, now } = context;
  const { asked, ...wanted } = readAsked(new URL(request.url).searchParams);
  const { conversation, read } = found(await findConversation(context, actor.projectId, wanted));
  await noteRead(context, read);
  const shell = await findShell(context);
  const { hours } = await findHours(db, actor.workspaceId);
  return {
    page: guestFrame(actor, shell.accent),
    shell,
    conversation,
    hours,
    asked: { ...asked, internal: false },
    proposed: "",
    formId: newFormId(),
    at: now.toISOString(),
    mayWrite: actor.rights.includes("comment"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { projectId } = context.actor;
  const received = await receiveAttachments(context, request);
  const { form, problem } = received;
  if (problem) return data(typedMessage(form, problem), { status: 409 });
  const outcome = await attempt(orderMessages(context, received, projectId));
  if (!outcome.done) return data(typedMessage(form, outcome.reason), { status: 409 });
  const asked = readAsked(new URL(request.url).searchParams);
  const order = found(outcome.value);
  return redirect(orderAddress(`/portal/${projectId}/messages`, order, asked));
}

export default function MessagesRoute() {
  const { page, shell, conversation, hours, at, ...rest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const said = messagesWords(page.locale);
  const home = `/portal/${shell.projectId}`;
  const { locale } = page;
  const { timeZone, studio } = shell;
  const promise = pendingPromise(conversation.promises);
  return (
    <GuestShell
      studio={studio}
      email={shell.email}
      words={words}
      here={`${home}/messages`}
      back={{ href: home, label: words.agreement.back }}
      isWide
    >
      <p className="text-muted text-sm">{shell.title}</p>
      <h1 className="mt-1 text-3xl">{said.title}</h1>
      <p className="font-display text-muted mt-2 mb-8 text-lg">
        {promise
          ? promiseText({ promise, locale, timeZone, studio })
          : said.hours(studio, hoursText(hours, locale), hours.timeZone)}
      </p>
      <ConversationPage
        conversation={conversation}
        side="client"
        locale={locale}
        timeZone={timeZone}
        studio={studio}
        files={`${home}/files`}
        to={studio}
        typed={answer}
        problem={answer ? (words.refusals[answer.refusal] ?? "") : ""}
        {...rest}
      />
      <p className="text-muted mt-8 text-sm">{said.asOf(momentIn(at, { locale, timeZone }))}</p>
    </GuestShell>
  );
}
