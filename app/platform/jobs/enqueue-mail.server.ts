import { newId } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

export type MailOrder = {
  template: string;
  props: object;
  workspaceId: string | null;
  projectId?: string | null;
  to: { name: string; email: string };
  locale: string;
  replyTo?: string;
  /** The document that shows whether the mail arrived: ("invoice", its id). */
  about?: [kind: string, id: string];
};

/** Puts a mail into the outbox, in the transaction that causes it. The worker sends it after the commit. */
export async function enqueueMail(tx: Tx, order: MailOrder, now: Date): Promise<string> {
  const id = newId(now);
  await tx.mail.create({
    data: {
      id,
      workspaceId: order.workspaceId,
      projectId: order.projectId ?? null,
      template: order.template,
      props: JSON.stringify(order.props),
      locale: order.locale,
      toName: order.to.name,
      toEmail: order.to.email,
      replyTo: order.replyTo ?? "",
      subjectKind: order.about?.[0] ?? "",
      subjectId: order.about?.[1] ?? "",
      nextAttemptAt: now,
      createdAt: now,
    },
  });
  return id;
}
