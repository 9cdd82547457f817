import { aboutWhat, shownSubject } from "#app/areas/messages/queries/subject-title.server.ts";
import { seenThreads } from "#app/areas/sharing/queries/seen-threads.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** A conversation by its id, with what it is about; null where the member sees none such. */
export async function findThread(context: Context<Member>, threadId: Id<"Thread">) {
  const thread = await context.db.thread.findFirst({
    where: { id: threadId, ...seenThreads(context) },
    select: {
      ...{ id: true, projectId: true, isInternal: true, ...aboutWhat },
      project: { select: { title: true, timeZone: true } },
    },
  });
  if (!thread) return null;
  const { id, projectId, isInternal, project } = thread;
  return { id, projectId, isInternal, project, subject: shownSubject(thread) };
}
