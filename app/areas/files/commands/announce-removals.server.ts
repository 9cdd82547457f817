import { listRuled, type RuledProject } from "#app/areas/files/queries/list-ruled.server.ts";
import { isAnnounced, removalDayOf } from "#app/areas/files/rules/retention.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { dayOf, type Day } from "#app/kernel/day.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { filesRemovalMail } from "#emails/files-removal.tsx";

/**
 * Mails the clients whose files are soon removed by their studio's rule; once, and once more when
 * the day has moved.
 */
export async function announceRemovals(context: Context<System>): Promise<void> {
  for (const project of await listRuled(context.db)) {
    const day = removalDayOf(project);
    if (day !== null && isAnnounced(day, dayOf(context.now, project.timeZone)))
      await tell(context, project, day);
  }
}

async function tell(
  { db, now, baseUrl }: Context<System>,
  { id, workspaceId, title, workspace }: RuledProject,
  day: Day,
): Promise<void> {
  await db.$transaction(async (tx) => {
    // Written first: of two workers, the second has nothing to tell.
    const { count } = await tx.project.updateMany({
      where: { id, removalTold: { not: day } },
      data: { removalTold: day },
    });
    if (count === 0) return;
    for (const viewer of await listViewers(tx, id)) {
      const letter = filesRemovalMail({
        name: viewer.name,
        studio: workspace.name,
        project: title,
        until: day,
        url: `${baseUrl}/portal/${id}/files`,
      });
      await enqueueMail(
        tx,
        { ...letter, workspaceId, projectId: id, to: viewer, replyTo: workspace.email },
        now,
      );
    }
  });
}
