import { reachableContacts } from "#app/areas/clients/queries/reachable.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Prisma } from "#generated/sqlite/client.ts";
import { findInForce } from "#app/areas/agreements/queries/find-in-force.server.ts";
import { amountsOf } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { listDrafts } from "#app/areas/invoicing/queries/find-draft.server.ts";
import { minor, sum } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

const EVERYTHING = {
  client: {
    include: {
      contacts: {
        ...reachableContacts,
        select: { id: true, name: true },
      },
    },
  },
  milestones: {
    orderBy: { position: "asc" },
    include: {
      _count: { select: { checkpoints: { where: { state: "published" } } } },
      reviews: { orderBy: { decidedAt: "desc" }, take: 1 },
    },
  },
  agreements: {
    where: { kind: "original" },
    orderBy: { number: "desc" },
    include: {
      signatures: {
        orderBy: { signedAt: "asc" },
        select: { name: true, signedAt: true, party: true },
      },
      signers: {
        orderBy: { position: "asc" },
        select: { id: true, name: true, signedAt: true },
      },
    },
  },
  invoices: {
    orderBy: [{ issuedOn: "asc" }, { sequence: "asc" }],
    include: {
      parts: {
        where: {
          payment: {
            OR: [{ status: "processing" }, { status: "started", claimedOn: { not: null } }],
          },
        },
        select: { payment: { select: { status: true } } },
      },
    },
  },
  instalments: { orderBy: { position: "asc" }, include: { invoice: { select: { id: true } } } },
  changes: {
    orderBy: { number: "asc" },
    select: { id: true, number: true, title: true, status: true, gift: true },
  },
  activities: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 60 },
} satisfies Prisma.ProjectInclude;

/** A project as its freelancer sees it: everything on one page, with what can be done next. */
export async function findProject(context: Context<Member>, projectId: Id<"Project">) {
  const { db, actor } = context;
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId: actor.workspaceId },
    include: EVERYTHING,
  });
  if (!project) return null;
  const {
    invoices,
    instalments,
    agreements,
    revisionPrice: _price,
    depositValue: _deposit,
    discountValue: _discount,
    ...rest
  } = project;
  const drafts = await listDrafts(context, projectId);
  const inForce = await findInForce(db, actor.workspaceId, projectId);
  return {
    ...rest,
    drafts,
    agreements: agreements.map(({ price: _agreed, ...agreement }) => agreement),
    sums: inForce && {
      first: inForce.ledger.agreedAtFirst,
      approved: inForce.ledger.approved,
      now: inForce.ledger.price,
    },
    invoices: invoices.map(({ parts, ...invoice }) => ({
      id: invoice.id,
      number: invoice.number,
      kind: invoice.kind,
      title: invoice.title,
      payBy: invoice.payBy,
      ...amountsOf(invoice),
      credited: -sum(
        invoices
          .filter(({ creditOfId }) => creditOfId === invoice.id)
          .map((note) => minor(note.gross)),
      ),
      processing: parts.some(({ payment }) => payment.status === "processing"),
      claimed: parts.some(({ payment }) => payment.status === "started"),
    })),
    instalments: instalments.map(({ id, title, amount, invoice }) => ({
      id,
      title,
      amount: minor(amount),
      isBilled: invoice !== null,
    })),
  };
}

export type StudioProject = NonNullable<Awaited<ReturnType<typeof findProject>>>;
