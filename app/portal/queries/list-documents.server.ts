import { SIGNED_STATUSES } from "#app/areas/scope/rules/open-agreement.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** A document of a project: what was signed, and what was invoiced. */
export type ListedDocument = {
  id: string;
  kind: "original" | "amendment" | "invoice" | "credit_note";
  number: string;
  title: string;
  /** When it was signed or issued, as ISO 8601 in UTC. */
  at: string;
  /** Its PDF, beneath the project's address. */
  path: string;
};

/** The signed agreements and the invoices of a project, newest first. */
export async function listDocuments(
  { db, actor }: Context<Guest | Member>,
  projectId: Id<"Project">,
): Promise<ListedDocument[]> {
  if (actor.kind === "guest" && actor.projectId !== projectId) return [];
  const where = { projectId, workspaceId: actor.workspaceId };
  const agreements = await db.agreement.findMany({
    where: { ...where, status: { in: [...SIGNED_STATUSES] }, signedAt: { not: null } },
    select: { id: true, kind: true, number: true, title: true, signedAt: true, sentAt: true },
  });
  const invoices = await db.invoice.findMany({
    where,
    select: { id: true, kind: true, number: true, title: true, createdAt: true },
  });
  const listed: ListedDocument[] = [
    ...agreements.map(({ id, kind, number, title, signedAt, sentAt }) => ({
      ...{ id, kind, title, number: String(number) },
      at: (signedAt ?? sentAt).toISOString(),
      path: `agreements/${id}.pdf`,
    })),
    ...invoices.map(({ id, kind, number, title, createdAt }) => ({
      ...{ id, kind: documentKind(kind), number, title },
      at: createdAt.toISOString(),
      path: `invoices/${id}.pdf`,
    })),
  ];
  return listed.sort((one, other) => (one.at < other.at ? 1 : -1));
}

const documentKind = (kind: InvoiceKind): ListedDocument["kind"] =>
  kind === "credit_note" ? "credit_note" : "invoice";
