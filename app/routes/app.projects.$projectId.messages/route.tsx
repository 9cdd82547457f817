import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noteRead } from "#app/areas/messages/commands/note-read.server.ts";
import { findHardWords } from "#app/areas/messages/queries/find-hard-words.server.ts";
import { findAsking } from "#app/areas/messages/queries/find-asking.server.ts";
import { findConversation } from "#app/areas/messages/queries/find-conversation.server.ts";
import { readAsked } from "#app/areas/messages/rules/asked.ts";
import { ConversationPage } from "#app/areas/messages/views/conversation-page.tsx";
import { PromiseAside } from "#app/areas/messages/views/promise-aside.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { orderStudioMessages } from "#app/composition/order-studio-messages.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { formatList } from "#app/platform/i18n/format.ts";
import { useLanguage } from "#app/platform/i18n/use-words.ts";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { inboxWords } from "#words/studio/inbox.ts";
import { roomWords } from "#words/studio/room.ts";

export const meta = titled(roomWords, (words) => words.names.messages);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "" } = params;
  const { asked, ...wanted } = readAsked(new URL(request.url).searchParams);
  const { conversation, read } = found(await findConversation(context, projectId, wanted));
  await noteRead(context, read);
  return {
    room: found(await findRoom(context, projectId)),
    conversation,
    asked,
    asking: await findAsking(context, projectId),
    proposed: await findHardWords(context, projectId, asked.words),
    formId: newFormId(),
    studio: context.actor.workspace.name,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "" } = params;
  const page = `/app/projects/${projectId}/messages`;
  const order = await orderStudioMessages(context, request, { projectId, page });
  if ("typed" in order) return data(order.typed, { status: 409 });
  return redirect(order.to, { headers: { "X-Remix-Revalidate": "yes" } });
}

export default function MessagesDoor() {
  const { room, asking, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const language = useLanguage();
  const refusalText = useRefusalText();
  const words = inboxWords(language);
  const problem = answer ? refusalText(answer.refusal) : "";
  const isOfTime = answer?.refusal === "time-wrong";
  return (
    <Room room={room} at="messages">
      <ConversationPage
        {...page}
        side="studio"
        locale={language}
        timeZone={room.timeZone}
        files="/files"
        mayWrite
        to={formatList(asking.people, language) || words.nobody}
        typed={isOfTime ? undefined : answer}
        problem={problem}
        aside={
          <PromiseAside
            conversation={page.conversation}
            asking={asking}
            locale={language}
            studio={page.studio}
            problem={isOfTime ? problem : ""}
          />
        }
      />
    </Room>
  );
}
