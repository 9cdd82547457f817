import {
  orderMessages,
  orderThread,
  typedMessage,
} from "#app/areas/messages/commands/message-orders.server.ts";
import type { TypedMessage } from "#app/areas/messages/rules/conversation.ts";
import { orderAddress, readAsked } from "#app/areas/messages/rules/asked.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { receiveAttachments } from "./receive-attachments.server.ts";

/** Does what a form of a conversation says, on the studio's pages. */
export async function orderStudioMessages(
  context: Context<Member>,
  request: Request,
  { projectId, page }: { projectId: string; page: string },
): Promise<{ to: string } | { typed: TypedMessage }> {
  const received = await receiveAttachments(context, request);
  const { form, problem } = received;
  if (problem) return { typed: typedMessage(form, problem) };
  const outcome = await attempt(
    orderThread(context, form, projectId).then(
      (order) => order ?? orderMessages(context, received, projectId),
    ),
  );
  if (!outcome.done) return { typed: typedMessage(form, outcome.reason) };
  const order = found(outcome.value);
  return { to: orderAddress(page, order, readAsked(new URL(request.url).searchParams)) };
}
