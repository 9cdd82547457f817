import type { Db } from "#app/platform/db/client.server.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { newId, childId, type Id } from "#app/kernel/id.ts";
import { signingCodeHash } from "#app/areas/agreements/commands/send-signing-code.server.ts";
import { signAgreement } from "#app/workflows/sign-agreement.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { minor } from "#app/kernel/money.ts";

export async function sign(db: Db, context: Context<Guest>): Promise<void> {
  const { actor, now } = context;
  const agreement = await db.agreement.findFirstOrThrow({
    where: { projectId: actor.projectId },
    select: { id: true, sha256: true },
  });
  const code = "000000";
  await db.signingCode.create({
    data: {
      id: newId(),
      workspaceId: actor.workspaceId,
      agreementId: agreement.id,
      contactId: actor.contactId,
      codeHash: signingCodeHash(agreement.id, actor.contactId, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
    },
  });
  await signAgreement(context, {
    agreementId: agreement.id,
    sha256: agreement.sha256,
    name: actor.name,
    consent: true,
    code,
  });
}

export async function pay(
  db: Db,
  context: Context<Member>,
  projectId: Id<"Project">,
): Promise<void> {
  for (const invoice of await db.invoice.findMany({ where: { projectId } })) {
    if (invoice.paid >= invoice.due) continue;
    await recordPayment(context, {
      projectId,
      invoiceId: invoice.id,
      method: "transfer",
      amount: minor(invoice.due - invoice.paid),
      receivedOn: context.today,
      reference: invoice.reference,
      formId: childId("x").slice(2),
    });
  }
}
