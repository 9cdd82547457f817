import { changeMail } from "#emails/change.tsx";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

/**
 * A change is visible only to the freelancer until the client has requested it, or has been sent a
 * price or given it.
 */
export async function isKnownToClient(
  tx: Tx,
  change: { id: string; authorKind: string; gift: boolean },
): Promise<boolean> {
  return (
    change.authorKind === "guest" ||
    change.gift ||
    (await tx.changeVersion.count({ where: { changeId: change.id, agreementId: { not: null } } })) >
      0
  );
}

type Told = {
  id: string;
  number: number;
  title: string;
  projectId: Id<"Project">;
  project: {
    title: string;
    workspace: { id: string; name: string; email: string; locale: string };
  };
};
type News = {
  what: "declined" | "withdrawn" | "asked" | "gift" | "delivered" | "expired";
  text: string;
};

/** Notifies the other side: the client's contacts who follow the project, or the freelancer. */
export async function tellOthers(
  tx: Tx,
  { actor, now, baseUrl }: Moment,
  { change, news }: { change: Told; news: News },
): Promise<void> {
  const { what, text } = news;
  const { project, projectId } = change;
  const { workspace } = project;
  const common = { what, project: project.title, number: change.number, title: change.title, text };
  const about: [string, string] = ["change", change.id];
  if (actor.kind !== "member") {
    const mail = changeMail({
      ...common,
      name: workspace.name,
      from: actor.name,
      url: `${baseUrl}/app/projects/${projectId}/changes/${change.id}`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: workspace.id,
        projectId,
        to: workspace,
        replyTo: actor.kind === "guest" ? actor.email : "",
        about,
      },
      now,
    );
  }
  if (actor.kind === "guest") return;
  for (const contact of await listViewers(tx, projectId, "sign")) {
    const mail = changeMail({
      ...common,
      name: contact.name,
      from: workspace.name,
      url: `${baseUrl}/portal/${projectId}/changes/${change.id}`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: workspace.id,
        projectId,
        to: contact,
        replyTo: workspace.email,
        about,
      },
      now,
    );
  }
}
