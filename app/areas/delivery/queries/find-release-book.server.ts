import type { Prisma } from "#generated/sqlite/client.ts";
import {
  BEFORE_ALL,
  BEHIND_ALL,
  paidUpTo,
  type Planned,
} from "#app/areas/delivery/rules/billed.ts";
import {
  waitsFor,
  type JudgedVersion,
  type ReleaseUnit,
} from "#app/areas/delivery/rules/release.ts";
import type { WaitsFor } from "#app/areas/files/rules/shown-file.ts";
import { isCancelled } from "#app/areas/invoicing/rules/credit.ts";
import { reissuedId } from "#app/areas/invoicing/queries/reissued-id.server.ts";
import { AGREEMENT_KINDS } from "#app/areas/invoicing/rules/of-agreement.ts";
import {
  listProofStandings,
  type ListedStanding,
} from "#app/areas/work/queries/proofs/list-standings.server.ts";
import { isApproval } from "#app/areas/work/rules/proof.ts";
import { dayOf } from "#app/kernel/day.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const facts = {
  ...{ id: true, status: true, releaseTerms: true, previewEdge: true, watermark: true },
  ...{ deliveredUntil: true, deliverySentAt: true, timeZone: true },
  milestones: { orderBy: { position: "asc" }, select: { id: true, position: true, status: true } },
  deliverables: { select: { id: true, milestoneId: true, change: true } },
  instalments: {
    select: { kind: true, change: true, milestoneId: true, invoice: { select: { id: true } } },
  },
  changes: { select: { number: true, milestoneId: true, deliverableId: true } },
  invoices: {
    where: { kind: { in: AGREEMENT_KINDS } },
    select: {
      ...{ id: true, kind: true, gross: true, due: true, paid: true },
      creditNotes: { select: { gross: true } },
    },
  },
  releases: { where: { endedAt: null } },
} as const satisfies Prisma.ProjectSelect;

type Facts = Prisma.ProjectGetPayload<{ select: typeof facts }>;

/** The work that a file belongs to: a published checkpoint. */
export type PlacedWork = {
  id: string;
  milestoneId: string;
  /** Of the proof, or of the delivery. */
  deliverableId: string | null;
  publishedAt: Date | null;
};

/**
 * What the signed terms say of a project's originals now, for any work of it. Everything is read at
 * once, so that many files can be asked about.
 */
export async function findReleaseBook(db: Db | Tx, projectId: Id<"Project">, now: Date) {
  const project = await db.project.findFirstOrThrow({ where: { id: projectId }, select: facts });
  const isOpen = project.releaseTerms === "at_once";
  const proofs = isOpen ? [] : await listProofStandings(db, projectId);
  const versions = judgedVersions(proofs);
  const unitOf = unitsOf(project, proofs);
  const isOver = lastDayOf(project, now);
  const waitsOf = (work: PlacedWork, { isByTerms = false } = {}): WaitsFor[] => {
    const unit = unitOf(work);
    return waitsFor(project.releaseTerms, {
      unit: isByTerms ? { ...unit, isGiven: false } : unit,
      version: versions.get(work.id) ?? null,
      isOver: isOver(work),
    });
  };
  const { releaseTerms, previewEdge, watermark, deliveredUntil } = project;
  return { terms: releaseTerms, previewEdge, watermark, deliveredUntil, proofs, waitsOf };
}

export type ReleaseBook = Awaited<ReturnType<typeof findReleaseBook>>;

function judgedVersions(proofs: ListedStanding[]): Map<string, JudgedVersion> {
  const judged = new Map<string, JudgedVersion>();
  for (const { versions, newestId, promises } of proofs)
    for (const { id, outcome: state } of versions)
      judged.set(id, { state, isNewest: id === newestId, promises });
  return judged;
}

/** Is the last day over on which what was sent can be downloaded? What opened since has none. */
function lastDayOf(project: Facts, now: Date) {
  const { deliveredUntil, deliverySentAt, timeZone, releases, releaseTerms } = project;
  const isPast = deliveredUntil !== null && deliveredUntil < dayOf(now, timeZone);
  return ({ deliverableId, milestoneId, publishedAt }: PlacedWork): boolean => {
    if (!isPast || deliverySentAt === null) return false;
    const release = releases.find((one) => isFor(one, deliverableId, milestoneId));
    const openedAt = releaseTerms === "at_once" ? publishedAt : (release?.releasedAt ?? null);
    return openedAt !== null && openedAt <= deliverySentAt;
  };
}

const isFor = (
  release: Facts["releases"][number],
  deliverableId: string | null,
  milestoneId: string,
): boolean =>
  deliverableId === null
    ? release.deliverableId === null && release.milestoneId === milestoneId
    : release.deliverableId === deliverableId;

type Place = Pick<PlacedWork, "milestoneId" | "deliverableId">;

function unitsOf(project: Facts, proofs: ListedStanding[]): (work: Place) => ReleaseUnit {
  const milestones = new Map(project.milestones.map((milestone) => [milestone.id, milestone]));
  const deliverables = new Map(project.deliverables.map((one) => [one.id, one]));
  const positionOf = (id: string | null) => milestones.get(id ?? "")?.position ?? BEHIND_ALL;
  const isPaidAt = paidOf(project, positionOf);
  return ({ deliverableId, milestoneId: own }) => {
    const deliverable = deliverables.get(deliverableId ?? "");
    // A deliverable of no stage is handed over with everything.
    const milestoneId = deliverable ? deliverable.milestoneId : own;
    const milestone = milestones.get(milestoneId ?? "");
    const shown = proofs.filter((proof) => deliverable && proof.deliverableId === deliverable.id);
    const isPaid = isPaidAt(milestone?.position ?? BEHIND_ALL);
    // Nothing can be decided any more once it ended early: what was paid for counts.
    const isSettled = project.status === "terminated" && isPaid;
    return {
      isApproved: milestone?.status === "approved" || areApproved(shown) || isSettled,
      promises: shown.reduce((sum, { promises }) => sum + promises, 0),
      isPaid,
      isGiven: project.releases.some(
        (one) => one.byHand && isFor(one, deliverable?.id ?? null, own),
      ),
    };
  };
}

const areApproved = (proofs: ListedStanding[]): boolean =>
  proofs.length > 0 &&
  proofs.every(({ versions }) => isApproval(versions.at(-1)?.outcome ?? "waiting"));

function paidOf(project: Facts, positionOf: (milestoneId: string | null) => number) {
  const { instalments, invoices, status, milestones } = project;
  const known = new Set(invoices.map(({ id }) => id));
  const bills = invoices.map((invoice) => {
    const replacedBy = reissuedId(project.id, invoice.id);
    return {
      id: invoice.id,
      isFinal: invoice.kind === "final",
      isPaid: invoice.paid >= invoice.due,
      isCancelled: isCancelled(invoice),
      replacedBy: known.has(replacedBy) ? replacedBy : null,
    };
  });
  const last = milestones.at(-1)?.position ?? BEFORE_ALL;
  // Nothing is billed any more by the plan of a project that ended early: what was billed counts.
  const isOver = status === "terminated";
  const plan = instalments.map(({ kind, change, milestoneId, invoice }): Planned => {
    const placed =
      kind === "change" ? placeOfChange(project, change, positionOf) : positionOf(milestoneId);
    const position = kind === "deposit" ? BEFORE_ALL : Math.min(placed, last);
    return { position, isChange: kind === "change", billId: invoice?.id ?? null };
  });
  return paidUpTo(isOver ? [] : plan, bills, last);
}

/** A change belongs to the milestone of what it adds or alters; behind all where it names none. */
function placeOfChange(
  { deliverables, changes }: Facts,
  number: number | null,
  positionOf: (milestoneId: string | null) => number,
): number {
  const added = deliverables.find(({ change }) => change !== null && change === number);
  if (added) return positionOf(added.milestoneId);
  const change = changes.find((one) => one.number === number);
  const changed = deliverables.find(({ id }) => id === change?.deliverableId);
  return positionOf(change?.milestoneId ?? changed?.milestoneId ?? null);
}
