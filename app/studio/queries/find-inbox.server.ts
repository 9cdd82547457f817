import { findHardWords } from "#app/areas/messages/queries/find-hard-words.server.ts";
import { findAsking } from "#app/areas/messages/queries/find-asking.server.ts";
import { findConversation } from "#app/areas/messages/queries/find-conversation.server.ts";
import { findThread } from "#app/areas/messages/queries/find-thread.server.ts";
import { countInbox, listInbox } from "#app/areas/messages/queries/list-inbox.server.ts";
import { listUnplaced } from "#app/areas/messages/queries/list-unplaced.server.ts";
import { readAsked, readThreadId } from "#app/areas/messages/rules/asked.ts";
import { INBOX_VIEWS, type ShownSubject } from "#app/areas/messages/rules/conversation.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The inbox as its address asks for it: the list, and the conversation that is open beside it. */
export async function findInbox(context: Context<Member>, address: URLSearchParams) {
  const view = INBOX_VIEWS.find((known) => known === address.get("view")) ?? "waits";
  const { asked, search, ...wanted } = readAsked(address);
  const rows = await listInbox(context, { view, search });
  const thread = await findThread(context, readThreadId(address));
  const shown = thread && (await findOpen(context, thread, wanted.isWhole));
  return {
    ...{ view, search, rows, thread },
    counts: await countInbox(context),
    unplaced: await listUnplaced(context),
    ...(shown ?? { conversation: null, read: [] }),
    asked: { ...asked, internal: asked.internal || thread?.isInternal === true },
    asking: await findAsking(context, thread?.projectId ?? ""),
    proposed: await findHardWords(context, thread?.projectId ?? "", asked.words),
  };
}

const findOpen = (
  context: Context<Member>,
  { projectId, subject: { key: about } }: { projectId: string; subject: ShownSubject },
  isWhole: boolean,
) => findConversation(context, projectId, { about, search: "", isWhole });
