import type { Refund } from "#generated/sqlite/client.ts";
import { refundMail } from "#emails/refund.tsx";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { minor } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

/** Tells the payers about a refund. */
export async function mailRefund(
  tx: Tx,
  now: Date,
  refund: Pick<Refund, "projectId" | "amount" | "currency" | "method" | "creditNoteId">,
): Promise<void> {
  const { projectId, currency, method } = refund;
  const { workspace, title } = present(
    await tx.project.findFirst({
      where: { id: projectId },
      select: { title: true, workspace: true },
    }),
    "project",
  );
  for (const contact of await listViewers(tx, projectId, "pay")) {
    const mail = refundMail({
      name: contact.name,
      studio: workspace.name,
      project: title,
      amount: minor(refund.amount),
      currency,
      method,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: workspace.id,
        projectId,
        to: contact,
        replyTo: workspace.email,
        ...(refund.creditNoteId ? { about: ["invoice", refund.creditNoteId] } : {}),
      },
      now,
    );
  }
}
