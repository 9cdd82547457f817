import type { Id } from "#app/kernel/id.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { Prisma } from "#generated/sqlite/client.ts";
import { readJudgedFiles } from "#app/areas/work/stored/judged-files.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

const MOST = 500;

const AGREEMENT = {
  id: true,
  number: true,
  kind: true,
  title: true,
  sha256: true,
  signedAt: true,
  sealedFileId: true,
  signatures: {
    orderBy: { signedAt: "asc" },
    select: {
      name: true,
      email: true,
      party: true,
      identification: true,
      consent: true,
      ip: true,
      signedAt: true,
    },
  },
} satisfies Prisma.AgreementSelect;

const CHECKPOINT = {
  title: true,
  body: true,
  publishedAt: true,
  milestone: { select: { title: true } },
  files: {
    select: { id: true, name: true, size: true, sha256: true, workspaceId: true, mediaType: true },
  },
} satisfies Prisma.CheckpointSelect;

const REVIEW = {
  contactName: true,
  decision: true,
  reason: true,
  decidedAt: true,
  milestone: { select: { title: true } },
} satisfies Prisma.ReviewSelect;

const VERDICT = {
  contactName: true,
  decision: true,
  reason: true,
  decidedAt: true,
  takenBackAt: true,
  recordedBy: true,
  bySilence: true,
  source: true,
  files: true,
  proof: { select: { title: true } },
  checkpoint: { select: { version: true } },
} satisfies Prisma.VerdictSelect;

const DOWNLOAD = {
  contactName: true,
  name: true,
  sha256: true,
  at: true,
} satisfies Prisma.DownloadSelect;

const VISIT = {
  at: true,
  ip: true,
  userAgent: true,
  link: { select: { contact: { select: { name: true, email: true } } } },
} satisfies Prisma.VisitSelect;

const CHANGE = {
  number: true,
  title: true,
  wish: true,
  status: true,
  authorName: true,
  createdAt: true,
  notes: { orderBy: { at: "asc" }, select: { authorName: true, body: true, at: true } },
} satisfies Prisma.ChangeRequestSelect;

/**
 * Everything the ledger knows about a payment that a payer's bank disputes, limited to what the
 * client was shown: who paid what, what was signed and how, what was delivered, opened, approved,
 * said and mailed. Null when it isn't this workspace's.
 */
export async function findEvidence(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  paymentId: Id<"Payment">,
) {
  const where = { projectId, workspaceId: actor.workspaceId };
  const payment = await db.payment.findFirst({
    where: { id: paymentId, ...where, method: "card" },
    include: {
      disputes: { orderBy: { openedAt: "desc" } },
      parts: {
        orderBy: { position: "asc" },
        include: { invoice: { select: { id: true, number: true, issuedOn: true, title: true } } },
      },
      project: {
        include: {
          client: { include: { contacts: { orderBy: { createdAt: "asc" } } } },
          workspace: { select: { name: true, legalName: true, accent: true } },
        },
      },
    },
  });
  if (!payment) return null;
  const { project, parts, disputes, ...paid } = payment;
  const records = await listRecords(db, where, project.client.contacts);
  return {
    studio: project.workspace.legalName || project.workspace.name,
    accent: project.workspace.accent,
    project: { title: project.title, goal: project.goal },
    client: {
      name: project.client.name,
      address: project.client.address,
      country: project.client.country,
      contacts: project.client.contacts.map(({ name, email }) => ({ name, email })),
    },
    payment: {
      id: paid.id,
      amount: minor(paid.amount),
      currency: paid.currency,
      startedAt: paid.startedAt,
      settledAt: paid.settledAt,
      intentId: paid.intentId ?? "",
    },
    disputes: disputes.map(({ amount, reason, openedAt, respondBy, status, providerId }) => ({
      amount: minor(amount),
      reason,
      openedAt,
      respondBy,
      status,
      providerId,
    })),
    invoices: parts.map(({ invoice, amount }) => ({ ...invoice, amount: minor(amount) })),
    ...records,
  };
}

type Owned = { projectId: Id<"Project">; workspaceId: Id<"Workspace"> };

/** What was signed, delivered, decided, opened, written and mailed. */
async function listRecords(db: Db, where: Owned, contacts: { email: string }[]) {
  const agreements = await db.agreement.findMany({
    where: { ...where, signedAt: { not: null } },
    orderBy: { number: "asc" },
    select: AGREEMENT,
  });
  const checkpoints = await db.checkpoint.findMany({
    // What was shown: work that was withdrawn later, too.
    where: { ...where, state: { in: ["published", "withdrawn"] } },
    orderBy: { publishedAt: "asc" },
    take: MOST,
    select: CHECKPOINT,
  });
  const reviews = await db.review.findMany({
    where,
    orderBy: { decidedAt: "asc" },
    take: MOST,
    select: REVIEW,
  });
  const verdicts = await db.verdict.findMany({
    where,
    orderBy: { decidedAt: "asc" },
    take: MOST,
    select: VERDICT,
  });
  const downloads = await db.download.findMany({
    where,
    orderBy: { at: "asc" },
    take: MOST,
    select: DOWNLOAD,
  });
  const visits = await db.visit.findMany({
    where,
    orderBy: { at: "asc" },
    take: MOST,
    select: VISIT,
  });
  const changes = await db.changeRequest.findMany({
    where: {
      ...where,
      OR: [
        { authorKind: "guest" },
        { gift: true },
        { versions: { some: { agreementId: { not: null } } } },
      ],
    },
    orderBy: { number: "asc" },
    take: MOST,
    select: CHANGE,
  });
  const mails = await db.mail.findMany({
    where: { ...where, toEmail: { in: contacts.map(({ email }) => email) }, status: "sent" },
    orderBy: { sentAt: "asc" },
    take: MOST,
    select: { subject: true, toEmail: true, sentAt: true, delivery: true },
  });
  const activities = await db.activity.findMany({
    where: { ...where, shared: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: MOST,
    select: { type: true, at: true, actorName: true, subject: true, detail: true },
  });
  const judged = verdicts.map((verdict) => ({ ...verdict, files: readJudgedFiles(verdict.files) }));
  return {
    ...{ agreements, checkpoints, reviews, visits, changes, mails, activities, downloads },
    verdicts: judged,
  };
}

export type Evidence = NonNullable<Awaited<ReturnType<typeof findEvidence>>>;
