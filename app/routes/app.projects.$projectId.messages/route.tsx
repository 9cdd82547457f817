import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noteRead } from "#app/areas/messages/commands/note-read.server.ts";
import { findHardWords } from "#app/areas/messages/queries/find-hard-words.server.ts";
import { findAsking } from "#app/areas/messages/queries/find-asking.server.ts";
import { findConversation } from "#app/areas/messages/queries/find-conversation.server.ts";
import { readAsked } from "#app/areas/messages/rules/asked.ts";
import { orderStudioMessages } from "#app/composition/order-studio-messages.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { StudioConversation } from "#app/studio/views/studio-conversation.tsx";
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
  const { room, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Room room={room} at="messages">
      <StudioConversation {...page} timeZone={room.timeZone} answer={answer} />
    </Room>
  );
}
