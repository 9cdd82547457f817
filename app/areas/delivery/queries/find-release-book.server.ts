import type { Prisma } from "#generated/sqlite/client.ts";
import {
  BEFORE_ALL,
  BEHIND_ALL,
  isPaidUpTo,
  waitsFor,
  type Billed,
  type JudgedVersion,
  type ReleaseUnit,
} from "#app/areas/delivery/rules/release.ts";
import type { WaitsFor } from "#app/areas/files/rules/shown-file.ts";
import { findProofStanding } from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const facts = {
  ...{ id: true, status: true, releaseTerms: true, previewEdge: true, watermark: true },
  ...{ deliveredUntil: true, timeZone: true },
  milestones: { select: { id: true, position: true, status: true } },
  deliverables: { select: { id: true, milestoneId: true, status: true, change: true } },
  instalments: {
    select: {
      ...{ kind: true, change: true, milestoneId: true },
      invoice: { select: { due: true, paid: true } },
    },
  },
  changes: { select: { number: true, milestoneId: true, deliverableId: true } },
  invoices: { select: { kind: true, due: true, paid: true } },
  releases: { where: { byHand: true, endedAt: null } },
} as const satisfies Prisma.ProjectSelect;

type Facts = Prisma.ProjectGetPayload<{ select: typeof facts }>;

/** The work that a file belongs to: a published checkpoint. */
export type PlacedWork = {
  id: string;
  proofId: string | null;
  milestoneId: string;
  /** Of the proof, or of the delivery. */
  deliverableId: string | null;
};

/**
 * What the signed terms say of a project's originals now, for any work of it. Everything is read at
 * once, so that many files can be asked about.
 */
export async function findReleaseBook(
  db: Db | Tx,
  projectId: Id<"Project">,
  now: Date,
): Promise<ReleaseBook> {
  const project = await db.project.findFirstOrThrow({ where: { id: projectId }, select: facts });
  const versions = project.releaseTerms === "at_once" ? null : await judgedVersions(db, projectId);
  const today = dayOf(now, project.timeZone);
  const isOver = project.deliveredUntil !== null && project.deliveredUntil < today;
  const unitOf = unitsOf(project);
  return {
    terms: project.releaseTerms,
    previewEdge: project.previewEdge,
    watermark: project.watermark,
    deliveredUntil: project.deliveredUntil,
    unitOf,
    waitsOf: (work) =>
      waitsFor(project.releaseTerms, {
        unit: unitOf(work),
        version: versions?.get(work.id) ?? null,
        isOver,
      }),
  };
}

export type ReleaseBook = {
  terms: Facts["releaseTerms"];
  previewEdge: number;
  watermark: boolean;
  deliveredUntil: string | null;
  unitOf: (work: Pick<PlacedWork, "milestoneId" | "deliverableId">) => ReleaseUnit;
  waitsOf: (work: PlacedWork) => WaitsFor[];
};

/** What was decided on each published version of the project's proofs. */
async function judgedVersions(
  db: Db | Tx,
  projectId: Id<"Project">,
): Promise<Map<string, JudgedVersion>> {
  const proofs = await db.proof.findMany({
    where: { projectId, versions: { some: { state: "published" } } },
    select: {
      id: true,
      _count: {
        select: { pins: { where: { promisedAt: { not: null }, resolvedAt: null } } },
      },
    },
  });
  const judged = new Map<string, JudgedVersion>();
  for (const { id, _count } of proofs) {
    const { versions, newest } = await findProofStanding(db, id);
    for (const version of versions)
      judged.set(version.id, {
        state: version.outcome,
        isNewest: version.id === newest?.id,
        promises: _count.pins,
      });
  }
  return judged;
}

function unitsOf(project: Facts): ReleaseBook["unitOf"] {
  const milestones = new Map(project.milestones.map((milestone) => [milestone.id, milestone]));
  const deliverables = new Map(project.deliverables.map((one) => [one.id, one]));
  const given = new Set(
    project.releases.map(({ milestoneId, deliverableId }) => deliverableId ?? milestoneId),
  );
  const isPaidAt = paidOf(project, (id) => milestones.get(id ?? "")?.position ?? BEHIND_ALL);
  return (work) => {
    const deliverable = deliverables.get(work.deliverableId ?? "");
    // A deliverable of no stage is handed over with everything.
    const milestoneId = deliverable ? deliverable.milestoneId : work.milestoneId;
    const milestone = milestones.get(milestoneId ?? "");
    return {
      isApproved: deliverable?.status === "accepted" || milestone?.status === "approved",
      isPaid: isPaidAt(milestone?.position ?? BEHIND_ALL),
      isGiven: given.has(deliverable?.id ?? work.milestoneId),
    };
  };
}

function paidOf(project: Facts, positionOf: (milestoneId: string | null) => number) {
  const { instalments, invoices, deliverables, changes, status } = project;
  // Nothing is billed any more by the plan of a project that ended early: what was billed counts.
  if (status === "terminated") {
    const isPaid = invoices.every(
      ({ kind, due, paid }) => kind === "credit_note" || kind === "one_off" || paid >= due,
    );
    return () => isPaid;
  }
  const placeOfChange = (number: number | null) => {
    const added = deliverables.find(({ change }) => change !== null && change === number);
    if (added) return positionOf(added.milestoneId);
    const change = changes.find((one) => one.number === number);
    const changed = deliverables.find(({ id }) => id === change?.deliverableId);
    return positionOf(change?.milestoneId ?? changed?.milestoneId ?? null);
  };
  const billed = instalments.map(({ kind, change, milestoneId, invoice }): Billed => {
    const isPaid = invoice !== null && invoice.paid >= invoice.due;
    if (kind === "deposit") return { position: BEFORE_ALL, isPaid };
    return {
      position: kind === "change" ? placeOfChange(change) : positionOf(milestoneId),
      isPaid,
    };
  });
  return (position: number) => isPaidUpTo(position, billed);
}
