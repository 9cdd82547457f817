import {
  LONGEST_BODY,
  LONGEST_CAPTION,
  LONGEST_TITLE,
  MOST_LINKS,
  MOST_OPTIONS,
  type CheckpointText,
} from "#app/areas/work/rules/checkpoint.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import type { Deciders } from "#app/areas/work/rules/proof.ts";
import { listReaders } from "#app/areas/work/queries/list-readers.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { changeDraft, ownedBy, type CheckpointAddress } from "./find-draft.server.ts";

export type WrittenFile = { id: Id<"File">; caption: string; alt: string };

export type CheckpointDraft = CheckpointText & {
  milestoneId: Id<"Milestone">;
  /** In their order. Files that aren't named keep their words and come last. */
  files: WrittenFile[];
  /** The contacts to be told. */
  readerIds: Id<"Contact">[];
  /** What a proof is of, and who decides on it. */
  proof: ProofDraft;
};

export type ProofDraft = {
  /** The proof of which it is a new version; null for a new proof. */
  proofId: Id<"Proof"> | null;
  /** What a new proof, or a delivery, is of, if it is one deliverable. */
  deliverableId: Id<"Deliverable"> | null;
  decides: Deciders;
  /** The contact who is named, if one decides alone. */
  deciderId: Id<"Contact"> | null;
};

/**
 * Saves what is written in a draft. Empty options and links are left out.
 * @throws Refusal "already-published"; Absent
 */
export async function writeCheckpoint(
  context: Context<Member>,
  address: CheckpointAddress,
  draft: CheckpointDraft,
): Promise<void> {
  const { db, actor } = context;
  const links = draft.links.filter(({ url }) => url.trim() !== "").slice(0, MOST_LINKS);
  await db.$transaction(async (tx) => {
    await changeDraft(tx, context, address);
    const milestone = await tx.milestone.findFirst({
      where: {
        id: draft.milestoneId,
        projectId: address.projectId,
        workspaceId: actor.workspaceId,
      },
      select: { id: true },
    });
    await tx.checkpoint.updateMany({
      where: ownedBy(context, address),
      data: {
        milestoneId: present(milestone, "milestone").id,
        kind: draft.kind,
        title: draft.title.trim().slice(0, LONGEST_TITLE),
        body: draft.body.trim().slice(0, LONGEST_BODY),
        answerBy: draft.kind === "question" || draft.kind === "proof" ? draft.answerBy : null,
        ...(await proofFields(tx, address, draft)),
        problem: "",
      },
    });
    await writeFiles(tx, address, draft.files);
    await writeParts(tx, context, { address, draft: { ...draft, links } });
    await writeReaders(tx, address, draft.readerIds);
  });
}

const NO_PROOF = { proofId: null, deliverableId: null, decides: "any", deciderId: null } as const;

/** What is named must be of the same milestone, and have the right to decide. */
async function proofFields(
  tx: Tx,
  { projectId }: CheckpointAddress,
  { kind, milestoneId, proof }: CheckpointDraft,
): Promise<ProofDraft> {
  if (kind !== "proof" && kind !== "delivery") return NO_PROOF;
  const named = { projectId, milestoneId };
  const deliverableId = await idOf(
    tx.deliverable.findFirst({
      // What has no stage is handed over with any.
      where: { projectId, id: proof.deliverableId ?? "", ...inStage(milestoneId) },
    }),
  );
  if (kind === "delivery") return { ...NO_PROOF, deliverableId };
  const proofId = await idOf(tx.proof.findFirst({ where: { ...named, id: proof.proofId ?? "" } }));
  return {
    proofId,
    deliverableId: proofId === null ? deliverableId : null,
    ...(await decidersOf(tx, projectId, proof)),
  };
}

const inStage = (milestoneId: string) => ({ OR: [{ milestoneId }, { milestoneId: null }] });

const idOf = async (found: Promise<{ id: string } | null>) => (await found)?.id ?? null;

async function decidersOf(tx: Tx, projectId: Id<"Project">, { decides, deciderId }: ProofDraft) {
  if (decides !== "named") return { decides, deciderId: null };
  const approvers = await listViewers(tx, projectId, "approve");
  return approvers.some(({ id }) => id === deciderId)
    ? { decides, deciderId }
    : ({ decides: "any", deciderId: null } as const);
}

async function writeFiles(tx: Tx, address: CheckpointAddress, files: WrittenFile[]): Promise<void> {
  for (const [place, { id, caption, alt }] of files.entries())
    await tx.file.updateMany({
      where: { id, checkpointId: address.checkpointId, projectId: address.projectId },
      data: {
        place,
        caption: caption.trim().slice(0, LONGEST_CAPTION),
        alt: alt.trim().slice(0, LONGEST_CAPTION),
      },
    });
}

/** Options and links are written whole: nothing points at them before the draft is published. */
async function writeParts(
  tx: Tx,
  { actor }: Context<Member>,
  { address, draft }: { address: CheckpointAddress; draft: CheckpointDraft },
): Promise<void> {
  const { projectId, checkpointId } = address;
  const owned = { projectId, checkpointId, workspaceId: actor.workspaceId };
  await tx.checkpointOption.deleteMany({ where: { checkpointId } });
  await tx.workLink.deleteMany({ where: { checkpointId } });
  const own = new Set(
    (await tx.file.findMany({ where: { checkpointId }, select: { id: true } })).map(({ id }) => id),
  );
  const options = draft.kind === "question" ? draft.options : [];
  const named = options.filter(({ title, fileId }) => title.trim() !== "" || fileId);
  const pictured = new Set<string>();
  await tx.checkpointOption.createMany({
    data: named.slice(0, MOST_OPTIONS).map(({ title, body, isAdvised, fileId }, position) => {
      // A picture shows one option.
      const isFree = fileId !== null && own.has(fileId) && !pictured.has(fileId);
      if (isFree) pictured.add(fileId);
      return {
        id: childId(projectId),
        ...owned,
        position,
        title: title.trim().slice(0, LONGEST_TITLE),
        body: body.trim().slice(0, LONGEST_BODY),
        advised: isAdvised,
        fileId: isFree ? fileId : null,
      };
    }),
  });
  await tx.workLink.createMany({
    data: draft.links.map(({ url, title }, position) => ({
      id: childId(projectId),
      ...owned,
      position,
      url: url.trim(),
      title: title.trim().slice(0, LONGEST_TITLE),
    })),
  });
}

async function writeReaders(
  tx: Tx,
  { projectId, checkpointId }: CheckpointAddress,
  readerIds: string[],
): Promise<void> {
  const readers = await listReaders(tx, projectId);
  await tx.checkpointReader.deleteMany({ where: { checkpointId } });
  await tx.checkpointReader.createMany({
    data: readers
      .filter(({ id }) => readerIds.includes(id))
      .map(({ id }) => ({ checkpointId, contactId: id })),
  });
}
