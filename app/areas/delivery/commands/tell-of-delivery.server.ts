import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { parseDay } from "#app/kernel/day.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { deliveryMail } from "#emails/delivery.tsx";

/** Mails everybody who may see the project what can be downloaded now. */
export async function tellOfDelivery(
  tx: Tx,
  { now, baseUrl }: Pick<Moment, "now" | "baseUrl">,
  { projectId, folders }: { projectId: Id<"Project">; folders: { title: string }[] },
): Promise<void> {
  const project = await tx.project.findFirstOrThrow({
    where: { id: projectId },
    select: { title: true, workspaceId: true, deliveredUntil: true, workspace: true },
  });
  const { workspace, workspaceId } = project;
  for (const viewer of await listViewers(tx, projectId)) {
    const letter = deliveryMail({
      name: viewer.name,
      studio: workspace.name,
      project: project.title,
      folders: folders.map(({ title }) => title),
      until: parseDay(project.deliveredUntil ?? ""),
      url: `${baseUrl}/portal/${projectId}/delivery`,
    });
    await enqueueMail(
      tx,
      { ...letter, workspaceId, projectId, to: viewer, replyTo: workspace.email },
      now,
    );
  }
}
