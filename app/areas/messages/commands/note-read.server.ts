import { ownOf } from "#app/areas/sharing/queries/author-of.server.ts";
import { newId } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/**
 * Notes that this reader has read these conversations up to what was shown of them. The other side
 * isn't told.
 * @param threads that the reader was shown
 */
export async function noteRead(
  context: Context<Guest | Member>,
  threads: { id: string; lastAt: Date | null; readAt: Date | null }[],
): Promise<void> {
  const { db } = context;
  const own = ownOf(context);
  for (const { id: threadId, lastAt, readAt } of threads) {
    // Nothing is written where nothing is new.
    if (lastAt === null || (readAt !== null && readAt >= lastAt)) continue;
    const { count } = await db.threadRead.updateMany({
      where: { threadId, ...own },
      data: { readAt: lastAt },
    });
    if (count > 0) continue;
    // Two first looks at once: the second row would be the same.
    await db.threadRead
      .create({ data: { id: newId(), threadId, ...own, readAt: lastAt } })
      .catch(async (error: unknown) => {
        if ((await db.threadRead.count({ where: { threadId, ...own } })) === 0) throw error;
      });
  }
}
