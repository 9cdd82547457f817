import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { settleProof } from "#app/areas/work/commands/proofs/settle-proof.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { LONGEST_BODY, LONGEST_TITLE } from "#app/areas/work/rules/checkpoint.ts";
import { childId } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { ownedBy, type CheckpointAddress } from "./find-draft.server.ts";

/**
 * Corrects the words of a published checkpoint. The former ones stay readable beside it.
 * @throws Refusal "title-missing", "not-published"; Absent
 */
export async function correctCheckpoint(
  context: Context<Member>,
  address: CheckpointAddress,
  words: { title: string; body: string },
): Promise<void> {
  const { db, actor, now } = context;
  const title = words.title.trim().slice(0, LONGEST_TITLE);
  const body = words.body.trim().slice(0, LONGEST_BODY);
  if (title === "") throw new Refusal("title-missing");
  const owned = ownedBy(context, address);
  await db.$transaction(async (tx) => {
    const { count } = await tx.checkpoint.updateMany({
      where: { ...owned, state: "published" },
      data: { changedAt: now },
    });
    const before = present(await tx.checkpoint.findFirst({ where: owned }), "checkpoint");
    if (count === 0) throw new Refusal("not-published");
    if (before.title === title && before.body === body) return;
    await tx.checkpointCorrection.create({
      data: {
        id: childId(address.projectId),
        workspaceId: actor.workspaceId,
        ...address,
        title: before.title,
        body: before.body,
        authorName: actor.name,
        correctedAt: now,
      },
    });
    await tx.checkpoint.updateMany({ where: owned, data: { title, body } });
    await recordActivity(tx, context, {
      projectId: address.projectId,
      workspaceId: actor.workspaceId,
      type: "checkpoint.corrected",
      subject: title,
    });
  });
}

/** The history's lines that say the name of a checkpoint. */
const TOLD_OF_WORK = [
  "checkpoint.published",
  "checkpoint.corrected",
  "question.asked",
  "question.answered",
  "feedback.sent",
  "proof.approved",
  "proof.approved-with-changes",
  "proof.approved-by-silence",
  "proof.changes-requested",
  "proof.verdict-taken-back",
  "proof.verdict-objected",
];

/**
 * Withdraws a published checkpoint: the client doesn't see it any more, nor anything of it.
 * @throws Refusal "not-published"; Absent
 */
export async function withdrawCheckpoint(
  context: Context<Member>,
  address: CheckpointAddress,
): Promise<void> {
  const { db, actor, now } = context;
  const owned = ownedBy(context, address);
  await db.$transaction(async (tx) => {
    await lockProject(tx, { ...address, workspaceId: actor.workspaceId });
    const { count } = await tx.checkpoint.updateMany({
      where: { ...owned, state: "published" },
      data: { state: "withdrawn", withdrawnAt: now },
    });
    const found = present(
      await tx.checkpoint.findFirst({
        where: owned,
        include: {
          corrections: { select: { title: true } },
          proof: { select: { title: true, lastVersion: true } },
        },
      }),
      "checkpoint",
    );
    if (count === 0) throw new Refusal("not-published");
    // The version before is the newest again, with what was decided on it.
    if (found.proofId) await settleProof(tx, found.proofId);
    await recordActivity(tx, context, {
      projectId: address.projectId,
      workspaceId: actor.workspaceId,
      type: "checkpoint.withdrawn",
      subject: found.title,
      isInternal: true,
    });
    // Its name isn't told any more either: it may have been shown to the wrong client.
    const names = [found.title, ...found.corrections.map(({ title }) => title)];
    if (found.proof) names.push(found.proof.title);
    const versions = Array.from({ length: found.proof?.lastVersion ?? 0 }, (_, index) => index + 1);
    // What is called the same and still published says the name anyway.
    const namesakes = await tx.checkpoint.findMany({
      where: { projectId: address.projectId, state: "published", title: { in: names } },
      select: { title: true },
    });
    const others = new Set(namesakes.map(({ title }) => title));
    await tx.activity.updateMany({
      where: {
        projectId: address.projectId,
        workspaceId: actor.workspaceId,
        type: { in: TOLD_OF_WORK },
        subject: {
          in: names
            .filter((name) => !others.has(name))
            .flatMap((name) => [name, ...versions.map((version) => `${name} (${version})`)]),
        },
      },
      data: { shared: false },
    });
  });
}

/** Throws a draft away, with its files. @throws Refusal "already-published"; Absent */
export async function discardCheckpoint(
  context: Context<Member>,
  address: CheckpointAddress,
): Promise<void> {
  const owned = ownedBy(context, address);
  await context.db.$transaction(async (tx) => {
    const { count } = await tx.checkpoint.deleteMany({
      where: { ...owned, state: { in: ["draft", "scheduled"] } },
    });
    if (count === 1) return;
    present(await tx.checkpoint.findFirst({ where: owned, select: { id: true } }), "checkpoint");
    throw new Refusal("already-published");
  });
}

/** Writes a note that only the studio reads. @throws Refusal "text-missing"; Absent */
export async function writeNote(
  context: Context<Member>,
  address: CheckpointAddress,
  body: string,
): Promise<void> {
  const { db, actor, now } = context;
  const text = body.trim().slice(0, LONGEST_BODY);
  if (text === "") throw new Refusal("text-missing");
  const owned = ownedBy(context, address);
  present(await db.checkpoint.findFirst({ where: owned, select: { id: true } }), "checkpoint");
  await db.checkpointNote.create({
    data: {
      id: childId(address.projectId),
      workspaceId: actor.workspaceId,
      ...address,
      body: text,
      authorName: actor.name,
      writtenAt: now,
    },
  });
}
