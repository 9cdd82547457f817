import type { Id } from "#app/kernel/id.ts";
import { offerEndedMail } from "#emails/offer-ended.tsx";
import { present } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

type Ending = {
  what: "expired" | "voided" | "declined";
  by: string;
  text: string;
  /** The contact who ended it, who needs no mail about it. */
  exceptContact?: string;
  toStudio: boolean;
};

/**
 * Tells everybody who was asked to sign, and optionally the studio, that an agreement can no longer
 * be signed.
 */
export async function tellOfferEnded(
  tx: Tx,
  { now, baseUrl }: Pick<Moment, "now" | "baseUrl">,
  { agreementId, ending }: { agreementId: Id<"Agreement">; ending: Ending },
): Promise<void> {
  const { what, by, text, exceptContact, toStudio } = ending;
  const { signers, project, projectId } = present(
    await tx.agreement.findFirst({
      where: { id: agreementId },
      include: { signers: true, project: { include: { workspace: true } } },
    }),
    "agreement",
  );
  const { workspace } = project;
  const about: [string, string] = ["agreement", agreementId];
  const asked = signers.flatMap(({ contactId }) =>
    contactId && contactId !== exceptContact ? [contactId] : [],
  );
  for (const contact of await tx.contact.findMany({ where: { id: { in: asked } } })) {
    const mail = offerEndedMail({
      what,
      name: contact.name,
      from: by || workspace.name,
      project: project.title,
      text,
      url: `${baseUrl}/portal/${projectId}`,
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
  if (!toStudio) return;
  const mail = offerEndedMail({
    what,
    name: workspace.name,
    from: "Milepost",
    project: project.title,
    text,
    url: `${baseUrl}/app/projects/${projectId}`,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId,
      to: workspace,
      about,
    },
    now,
  );
}
