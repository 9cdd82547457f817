import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import type { MinorUnits } from "#app/kernel/money.ts";
import type { Invoice } from "#generated/sqlite/client.ts";
import { transferClaimedMail } from "#emails/transfer-claimed.tsx";
import { CLAIM_DAYS } from "#app/areas/invoicing/rules/reminders.ts";
import { beginPayment } from "#app/areas/payments/commands/books/begin-payment.server.ts";
import { lockInvoice } from "#app/areas/payments/commands/books/book.server.ts";
import { askedNow } from "#app/areas/payments/queries/asked-now.server.ts";
import { attemptOn } from "#app/areas/payments/queries/attempts.server.ts";
import type { Wish } from "#app/areas/payments/rules/asked.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { addDays } from "#app/kernel/day.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

/**
 * "I have sent the transfer": a claim, shown as such and believed only when the freelancer has seen
 * the money. Repeating it within a few days changes nothing.
 * @throws Refusal "no-right", "already-paid", "payment-processing", "throttled"; Absent
 */
export async function claimTransfer(
  context: Context<Guest>,
  input: { invoiceId: Id<"Invoice">; wish?: Wish },
): Promise<void> {
  const { db, actor, now, today } = context;
  demand(mayAct(actor.rights, "pay"));
  await limitGuest(context, "mail");
  await db.$transaction(async (tx) => {
    present(
      await tx.invoice.findFirst({
        where: {
          id: input.invoiceId,
          projectId: actor.projectId,
          workspaceId: actor.workspaceId,
          project: { workspace: { paying: { ways: { contains: "transfer" } } } },
        },
        select: { id: true },
      }),
      "invoice",
    );
    const invoice = await lockInvoice(tx, input.invoiceId);
    if (invoice.due <= invoice.paid) throw new Refusal("already-paid");
    if (!(await makeWay(tx, context, invoice.id))) return;
    const { amount } = await askedNow(tx, { invoice, today, wish: input.wish });
    await beginPayment(tx, {
      of: { ...invoice, id: childId(actor.projectId) },
      parts: [{ invoiceId: invoice.id, amount }],
      facts: {
        method: "transfer",
        contactId: actor.contactId,
        claimedOn: today,
        reference: invoice.reference,
        startedAt: now,
      },
    });
    await recordActivity(tx, context, {
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      type: "payment.claimed",
      subject: invoice.number,
    });
    await tellStudio(tx, context, { invoice, amount });
  });
}

/** Whether a claim can be made now. A recent claim stays; an older one is replaced. */
async function makeWay(
  tx: Tx,
  { today }: Context<Guest>,
  invoiceId: Id<"Invoice">,
): Promise<boolean> {
  const onItsWay = await tx.payment.findFirst({
    where: { ...attemptOn(invoiceId), status: "processing" },
    select: { id: true },
  });
  if (onItsWay) throw new Refusal("payment-processing");
  const claims = {
    ...attemptOn(invoiceId),
    method: "transfer" as const,
    status: "started" as const,
  };
  const fresh = await tx.payment.count({
    where: { ...claims, claimedOn: { gte: addDays(today, -CLAIM_DAYS) } },
  });
  if (fresh > 0) return false;
  // This claim replaces an old one that led to nothing, and a pending transfer to the provider.
  await tx.payment.updateMany({ where: claims, data: { status: "cancelled" } });
  await tx.payment.updateMany({
    where: {
      ...attemptOn(invoiceId),
      method: "card",
      status: "started",
      instructionsUrl: { not: "" },
    },
    data: { status: "cancelled", closePending: true },
  });
  return true;
}

async function tellStudio(
  tx: Tx,
  { actor, now, baseUrl }: Context<Guest>,
  { invoice, amount }: { invoice: Invoice; amount: MinorUnits },
): Promise<void> {
  const workspace = present(
    await tx.workspace.findFirst({ where: { id: actor.workspaceId } }),
    "workspace",
  );
  const mail = transferClaimedMail({
    client: actor.name,
    number: invoice.number,
    amount,
    currency: invoice.currency,
    url: `${baseUrl}/app/projects/${actor.projectId}/invoices/${invoice.id}`,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId: actor.projectId,
      to: workspace,
      replyTo: actor.email,
      about: ["invoice", invoice.id],
    },
    now,
  );
}
