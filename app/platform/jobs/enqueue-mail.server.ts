import { newId, type Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/** Somebody who gets a mail, in their language. */
export type Addressee = { name: string; email: string; locale: string };

export type MailInput = {
  template: string;
  props: object;
  workspaceId: Id<"Workspace"> | null;
  projectId?: Id<"Project"> | null;
  to: Addressee;
  replyTo?: string;
  /** The document that shows whether the mail arrived: ("invoice", its id). */
  about?: [kind: string, id: string];
  /** It doesn't leave before so many milliseconds. */
  delayMs?: number;
};

/**
 * Puts a mail into the outbox, in the transaction that causes it. The worker sends it after the
 * commit.
 */
export async function enqueueMail(tx: Tx, input: MailInput, now: Date): Promise<string> {
  const id = newId();
  await tx.mail.create({
    data: {
      id,
      workspaceId: input.workspaceId,
      projectId: input.projectId ?? null,
      template: input.template,
      props: JSON.stringify(input.props),
      locale: input.to.locale,
      toName: input.to.name,
      toEmail: input.to.email,
      replyTo: input.replyTo ?? "",
      subjectKind: input.about?.[0] ?? "",
      subjectId: input.about?.[1] ?? "",
      nextAttemptAt: new Date(now.getTime() + (input.delayMs ?? 0)),
      createdAt: now,
    },
  });
  return id;
}
