import {
  findInvoiceForDocument,
  type WholeInvoice,
} from "#app/areas/invoicing/queries/find-invoice.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { rehearsing } from "#app/platform/db/rehearse.server.ts";
import { TaskFailed } from "#app/platform/isolated/task-failed.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { renderOriginal } from "./agreement-documents.server.ts";
import { previewPdf } from "./invoice-documents.server.ts";

/**
 * Does a freelancer's act in a project after what it issues or offers has been printed: the act is
 * rehearsed, its documents are rendered, and then it is done. So no number is taken by what can't
 * be printed, and nothing is offered that couldn't be sealed.
 * @throws Refusal "not-printable" and those of the act; TaskFailed "busy", "ended"
 */
export async function printFirst<C extends Context<Member>, T>(
  context: C,
  projectId: Id<"Project">,
  act: (context: C) => Promise<T>,
): Promise<T> {
  const prints: (() => Promise<unknown>)[] = [];
  const db = rehearsing(context.db, async (tx) => {
    prints.push(...(await printsIn(tx, context, projectId)));
  });
  await act({ ...context, db });
  for (const print of prints) await print().catch(notPrintable);
  return act(context);
}

function notPrintable(error: unknown): never {
  if (!(error instanceof TaskFailed) || !error.isOfTheInput) throw error;
  throw new Refusal("not-printable");
}

/** The documents that a transaction has made in a project. */
async function printsIn(tx: Tx, { actor, now }: Context<Member>, projectId: Id<"Project">) {
  const own = { projectId, workspaceId: actor.workspaceId };
  const issued = await tx.invoice.findMany({
    where: { ...own, createdAt: now },
    select: { id: true },
  });
  const invoices: WholeInvoice[] = [];
  for (const { id } of issued) {
    const invoice = await findInvoiceForDocument(tx, id);
    if (invoice) invoices.push(invoice);
  }
  const offered = await tx.agreement.findMany({
    where: { ...own, sentAt: now },
    select: { id: true, title: true, text: true, locale: true },
  });
  return [
    ...invoices.map((invoice) => () => previewPdf(invoice)),
    ...offered.map((original) => () => renderOriginal(original)),
  ];
}
