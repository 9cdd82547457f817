import { isSealable } from "#app/areas/agreements/rules/agreement-states.ts";
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
  /** Everybody has signed, so its PDF is the signed copy. */
  isSigned: boolean;
  /** Its PDF in the file store; null until somebody asks for it. `size` in bytes. */
  content: { sha256: string; size: number } | null;
};

const file = { select: { sha256: true, size: true } } as const;

/** The signed agreements and the invoices of a project, newest first. */
export async function listDocuments(
  { db, actor }: Context<Guest | Member>,
  projectId: Id<"Project">,
): Promise<ListedDocument[]> {
  if (actor.kind === "guest" && actor.projectId !== projectId) return [];
  const where = { projectId, workspaceId: actor.workspaceId };
  const agreements = await db.agreement.findMany({
    where: { ...where, status: { in: [...SIGNED_STATUSES] }, signedAt: { not: null } },
    select: {
      ...{ id: true, kind: true, number: true, title: true, status: true },
      ...{ signedAt: true, sentAt: true },
      ...{ originalFile: file, sealedFile: file, qualifiedFile: file },
      signatures: { select: { file } },
    },
  });
  const invoices = await db.invoice.findMany({
    where,
    select: { id: true, kind: true, number: true, title: true, createdAt: true, file },
  });
  const listed: ListedDocument[] = [
    ...agreements.map(({ id, kind, number, title, signedAt, sentAt, ...agreement }) => ({
      ...{ id, kind, title, number: String(number) },
      at: (signedAt ?? sentAt).toISOString(),
      path: `agreements/${id}.pdf`,
      ...copyOf(agreement),
    })),
    ...invoices.map(({ id, kind, number, title, createdAt, ...invoice }) => ({
      ...{ id, kind: documentKind(kind), number, title },
      at: createdAt.toISOString(),
      path: `invoices/${id}.pdf`,
      isSigned: false,
      content: contentOf(invoice.file),
    })),
  ];
  return listed.sort((one, other) => (one.at < other.at ? 1 : -1));
}

const documentKind = (kind: InvoiceKind): ListedDocument["kind"] =>
  kind === "credit_note" ? "credit_note" : "invoice";

type Stored = { sha256: string; size: bigint } | null;

const contentOf = (stored: Stored) => stored && { ...stored, size: Number(stored.size) };

/** The signed copy once everybody has signed; before, the document as it was offered. */
function copyOf(agreement: {
  status: Parameters<typeof isSealable>[0];
  signatures: { file: Stored }[];
  originalFile: Stored;
  sealedFile: Stored;
  qualifiedFile: Stored;
}) {
  const { qualifiedFile, sealedFile, originalFile, signatures } = agreement;
  const isSigned = isSealable(agreement.status) && signatures.length > 0;
  const signed = qualifiedFile ?? sealedFile ?? signatures[0]?.file ?? null;
  return { isSigned, content: contentOf(isSigned ? signed : originalFile) };
}
