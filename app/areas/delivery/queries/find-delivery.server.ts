import type { Prisma } from "#generated/sqlite/client.ts";
import { newestOf, type DeliveryFolder } from "#app/areas/delivery/rules/delivery-folder.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import type { WaitsFor } from "#app/areas/files/rules/shown-file.ts";
import { heldBy } from "#app/areas/delivery/rules/release.ts";
import {
  listProofStandings,
  type ListedStanding,
} from "#app/areas/work/queries/proofs/list-standings.server.ts";
import { isApproval } from "#app/areas/work/rules/proof.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { findReleaseBook, type ReleaseBook } from "./find-release-book.server.ts";

const work = {
  ...{ id: true, kind: true, proofId: true, milestoneId: true, deliverableId: true },
  ...{ title: true, version: true, publishedAt: true },
  proof: { select: { deliverableId: true } },
  files: { where: { removedAt: null }, orderBy: { place: "asc" }, select: shownFile },
} as const satisfies Prisma.CheckpointSelect;

type Work = Prisma.CheckpointGetPayload<{ select: typeof work }>;

const places = {
  milestones: { orderBy: { position: "asc" }, select: { id: true, title: true, dueOn: true } },
  deliverables: {
    orderBy: { position: "asc" },
    select: { id: true, title: true, format: true, milestoneId: true },
  },
  releases: { where: { endedAt: null }, orderBy: { releasedAt: "desc" } },
  downloads: {
    orderBy: { at: "asc" },
    select: { fileId: true, contactId: true, contactName: true, at: true },
  },
} as const satisfies Prisma.ProjectSelect;

type Places = Prisma.ProjectGetPayload<{ select: typeof places }>;

/** Everything that is handed over in a project: a folder for each deliverable. */
export async function findDelivery(db: Db | Tx, projectId: Id<"Project">, now: Date) {
  const book = await findReleaseBook(db, projectId, now);
  const project = await db.project.findFirstOrThrow({ where: { id: projectId }, select: places });
  const works = await db.checkpoint.findMany({
    where: { projectId, state: "published", kind: { in: ["delivery", "proof"] } },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    select: work,
  });
  // Terms that ask for nothing don't ask for verdicts either.
  const proofs = book.terms === "at_once" ? await listProofStandings(db, projectId) : book.proofs;
  const shown = shownVersions(works, proofs);
  const makeFolder = folderMaker({
    ...{ project, book, works: works.filter(({ id }) => shown.has(id)) },
    approved: new Set(proofs.filter(isApproved).map(({ id }) => id)),
  });
  const folders: DeliveryFolder[] = [];
  for (const milestone of [...project.milestones, null]) {
    const own = project.deliverables.filter(
      ({ milestoneId: id }) => id === (milestone?.id ?? null),
    );
    // What has no stage is handed over with the last.
    const at = milestone ?? project.milestones.at(-1) ?? null;
    folders.push(...own.map((deliverable) => makeFolder({ milestone: at, deliverable })));
    const rest = milestone && makeFolder({ milestone, deliverable: null });
    if (rest && rest.files.length > 0) folders.push(rest);
  }
  const { terms, deliveredUntil, previewEdge, watermark } = book;
  return { terms, deliveredUntil, previewEdge, watermark, folders };
}

export type Delivery = Awaited<ReturnType<typeof findDelivery>>;

const isApproved = ({ versions }: ListedStanding) =>
  versions.some(({ outcome }) => isApproval(outcome));

/** All deliveries, and of each proof the approved version, else the newest. */
function shownVersions(works: Work[], proofs: ListedStanding[]): Set<string> {
  const shown = new Set(works.filter(({ kind }) => kind === "delivery").map(({ id }) => id));
  for (const { versions } of proofs) {
    const one = versions.findLast(({ outcome }) => isApproval(outcome)) ?? versions.at(-1);
    if (one) shown.add(one.id);
  }
  return shown;
}

type Place = {
  milestone: Places["milestones"][number] | null;
  deliverable: Places["deliverables"][number] | null;
};
type Known = {
  project: Places;
  book: ReleaseBook;
  works: Work[];
  /** The proofs of which a version is approved. */
  approved: Set<string>;
};

const deliverableOf = ({ proof, deliverableId }: Work) => proof?.deliverableId ?? deliverableId;

function folderMaker({ project, book, works, approved }: Known) {
  return (place: Place): DeliveryFolder => {
    const own = works.filter((one) => isIn(place, one));
    const finals = own.filter(({ kind }) => kind === "delivery");
    const offered =
      finals.length > 0
        ? newestOf(finals.map((one) => offeredOf(one, book)))
        : own.flatMap((one) => offeredOf(one, book));
    const waitsFor = [...new Set(offered.flatMap(({ held }) => held?.waitsFor ?? []))];
    return {
      ...headOf(place),
      files: offered,
      areFinal: finals.length > 0,
      state: stateOf(offered.length, waitsFor),
      waitsFor,
      ...releaseOf(project, place),
      proof: proofOf(own.filter(({ proofId }) => !approved.has(proofId ?? ""))),
      downloads: downloadsOf(project, new Set(offered.map(({ id }) => id))),
    };
  };
}

const isIn = ({ deliverable, milestone }: Place, one: Work): boolean =>
  deliverable
    ? deliverableOf(one) === deliverable.id
    : deliverableOf(one) === null && one.milestoneId === milestone?.id;

const headOf = ({ milestone, deliverable }: Place) => ({
  milestoneId: milestone?.id ?? null,
  plannedOn: milestone?.dueOn ?? null,
  ...(deliverable
    ? { ...nameOf(deliverable), format: deliverable.format, of: "deliverable" as const }
    : { ...nameOf(milestone), format: "", of: "milestone" as const }),
});

const nameOf = (place: { id: string; title: string } | null) => ({
  id: place?.id ?? "",
  title: place?.title ?? "",
});

function releaseOf({ releases }: Places, { deliverable, milestone }: Place) {
  const release = releases.find((one) =>
    deliverable
      ? one.deliverableId === deliverable.id
      : one.deliverableId === null && one.milestoneId === milestone?.id,
  );
  return {
    releasedAt: release?.releasedAt.toISOString() ?? null,
    isByHand: release?.byHand ?? false,
  };
}

/** The proof that waits for a verdict: the newest of those without one. */
function proofOf(own: Work[]): DeliveryFolder["proof"] {
  const proof = own.findLast(({ kind }) => kind === "proof");
  return proof ? { checkpointId: proof.id, version: proof.version ?? 1, title: proof.title } : null;
}

function offeredOf(one: Work, book: ReleaseBook) {
  const at = one.publishedAt ?? new Date(0);
  const waits = book.waitsOf({ ...one, deliverableId: deliverableOf(one) });
  return one.files.map((row) => ({
    ...asShown(row),
    sha256: row.sha256,
    at: at.toISOString(),
    held: heldBy(waits, { kind: one.kind, mediaType: row.mediaType, edge: book.previewEdge }),
  }));
}

function stateOf(files: number, waitsFor: WaitsFor[]): DeliveryFolder["state"] {
  if (files === 0) return "ahead";
  return waitsFor.length === 0 ? "released" : "held";
}

/** Who was given something of it, each with the first time. */
function downloadsOf({ downloads }: Places, ids: Set<string>): DeliveryFolder["downloads"] {
  const first = new Map<string, { name: string; at: string }>();
  for (const { fileId, contactId, contactName: name, at } of downloads) {
    const who = contactId ?? name;
    if (ids.has(fileId) && !first.has(who)) first.set(who, { name, at: at.toISOString() });
  }
  return [...first.values()];
}
