import type { Id } from "#app/kernel/id.ts";
import type { Prisma } from "#generated/sqlite/client.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

const whole = {
  signatures: { orderBy: { signedAt: "asc" } },
  signers: { orderBy: { position: "asc" } },
  project: {
    select: {
      title: true,
      timeZone: true,
      status: true,
      client: { select: { name: true } },
      workspace: { select: { name: true, legalName: true, email: true, accent: true } },
    },
  },
} satisfies Prisma.AgreementInclude;

export type WholeAgreement = Prisma.AgreementGetPayload<{ include: typeof whole }>;

/** A sent agreement or amendment in the guest's own project. */
export async function findAgreementForGuest(
  { db, actor }: Context<Guest>,
  agreementId: Id<"Agreement">,
): Promise<WholeAgreement | null> {
  return db.agreement.findFirst({
    where: {
      id: agreementId,
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      status: { not: "draft" },
    },
    include: whole,
  });
}

export async function findAgreement(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  agreementId: Id<"Agreement">,
): Promise<WholeAgreement | null> {
  return db.agreement.findFirst({
    where: { id: agreementId, projectId, workspaceId: actor.workspaceId },
    include: whole,
  });
}

const listed = {
  id: true,
  number: true,
  kind: true,
  status: true,
  title: true,
  sentAt: true,
  signedAt: true,
  expiresOn: true,
  declineReason: true,
  changeId: true,
} as const;

/** All sent agreements and amendments of a project, newest first. */
export async function listAgreements(
  { db, actor }: Context<Guest | Member>,
  projectId: Id<"Project">,
) {
  return db.agreement.findMany({
    where: { projectId, workspaceId: actor.workspaceId, status: { not: "draft" } },
    orderBy: { number: "desc" },
    select: listed,
  });
}
