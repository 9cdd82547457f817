import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { noteRead } from "#app/areas/messages/commands/note-read.server.ts";
import { findThread } from "#app/areas/messages/queries/find-thread.server.ts";
import { readThreadId } from "#app/areas/messages/rules/asked.ts";
import { hoursText } from "#app/areas/messages/views/hours-text.ts";
import { InboxList } from "#app/areas/messages/views/inbox-list.tsx";
import { UnplacedMails } from "#app/areas/messages/views/unplaced-mails.tsx";
import { subjectText } from "#app/areas/messages/views/messages-view.ts";
import { orderStudioMessages } from "#app/composition/order-studio-messages.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useLanguage } from "#app/platform/i18n/use-words.ts";
import { findInbox } from "#app/studio/queries/find-inbox.server.ts";
import { StudioConversation } from "#app/studio/views/studio-conversation.tsx";
import { inboxWords } from "#words/studio/inbox.ts";

export const meta = titled(inboxWords, (words) => words.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const search = new URL(request.url).searchParams;
  const { read, ...inbox } = await findInbox(context, search);
  await noteRead(context, read);
  return { ...inbox, formId: newFormId(), studio: context.actor.workspace.name };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const search = new URL(request.url).searchParams;
  const { projectId } = found(await findThread(context, readThreadId(search)));
  const order = await orderStudioMessages(context, request, { projectId, page: "/app/inbox" });
  if ("typed" in order) return data(order.typed, { status: 409 });
  // The list stays as it was, and the conversation open.
  const to = new URL(order.to, "http://inbox.invalid");
  for (const name of ["thread", "view"]) {
    const value = search.get(name);
    if (value) to.searchParams.set(name, value);
  }
  to.searchParams.delete("about");
  return redirect(to.pathname + to.search + to.hash, { headers: { "X-Remix-Revalidate": "yes" } });
}

export default function Inbox() {
  const page = useLoaderData<typeof loader>();
  const { thread, conversation, rows, asking } = page;
  const answer = useActionData<typeof action>();
  const language = useLanguage();
  const words = inboxWords(language);
  const isWhole = thread?.subject.kind === "project";
  const isOpen = thread !== null && conversation !== null;
  return (
    <>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-3xl">{words.title}</h1>
        <Link to="/app/settings/calendar" className="inline-flex min-h-11 items-center text-sm">
          {words.hours(hoursText(asking.hours, language))}
        </Link>
      </div>
      <UnplacedMails mails={page.unplaced} locale={language} timeZone={asking.hours.timeZone} />
      <div className="inbox" data-open={isOpen ? "" : undefined}>
        <InboxList {...page} locale={language} timeZone={asking.hours.timeZone} />
        {isOpen ? (
          <section aria-label={thread.project.title} className="min-w-0">
            <p className="inbox-back">
              <Link to={`?view=${page.view}`} className="inline-flex min-h-11 items-center">
                {words.back}
              </Link>
            </p>
            <h2 className="text-2xl break-words">
              <Link to={`/app/projects/${thread.projectId}/messages?about=${thread.subject.key}`}>
                {isWhole ? thread.project.title : subjectText(thread.subject, language)}
              </Link>
            </h2>
            {isWhole ? null : (
              <p className="text-muted text-sm break-words">{thread.project.title}</p>
            )}
            <StudioConversation
              {...page}
              conversation={conversation}
              kept={{ thread: thread.id, view: page.view }}
              timeZone={thread.project.timeZone}
              answer={answer}
            />
          </section>
        ) : null}
        {!isOpen && rows.length > 0 ? <p className="text-muted">{words.choose}</p> : null}
      </div>
    </>
  );
}
