import { attachFiles } from "#app/areas/files/commands/attach-files.server.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { LONGEST_PIN, MOST_PINS, type Spot } from "#app/areas/work/rules/pin.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { cleanText } from "#app/kernel/text.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { findVersion } from "#app/areas/work/queries/proofs/find-version.server.ts";
import { authorOf, ownOf } from "#app/areas/sharing/queries/author-of.server.ts";
import { noteAnswer } from "./note-answer.server.ts";

export type PinInput = {
  projectId: Id<"Project">;
  checkpointId: Id<"Checkpoint">;
  /** An own draft that is changed; null for a new one. */
  pinId: Id<"Pin"> | null;
  fileId: Id<"File"> | null;
  page: number;
  /** Milliseconds into a film; null where there is none. */
  timeMs: number | null;
  /** Null for a note on the whole page. */
  spot: Spot | null;
  body: string;
  attachments?: StoredUpload[];
  /** A file that is taken off the draft. */
  detached?: Id<"File"> | null;
};

/**
 * Saves a draft of a note on a spot of a version. Only its author sees it until it is sent.
 * @throws Refusal "no-right", "throttled", "pin-empty", "too-many-pins", "too-many-files",
 * "quota-full"; Absent
 */
export async function savePin(
  context: Context<Guest | Member>,
  input: PinInput,
): Promise<Id<"Pin">> {
  if (context.actor.kind === "guest") demand(mayAct(context.actor.rights, "comment"));
  await limitGuest(context, "act");
  const body = cleanText(input.body).trim().slice(0, LONGEST_PIN);
  return context.db.$transaction(async (tx) => {
    const version = await findVersion(tx, context, input);
    await noteAnswer(tx, context, { proofId: version.proofId });
    const place = { ...(await placeOf(tx, input)), body };
    const { pinId } = input;
    const id =
      pinId === null
        ? await createPin(tx, context, { version, place })
        : await changePin(tx, context, { checkpointId: version.id, pinId, place });
    const files = await attachFiles(tx, context, {
      ...{ place: version, to: { pinId: id } },
      ...{ uploads: input.attachments ?? [], detached: input.detached ?? null },
    });
    if (body === "" && files === 0) throw new Refusal("pin-empty");
    return id;
  });
}

type Version = Awaited<ReturnType<typeof findVersion>>;
type Place = Awaited<ReturnType<typeof placeOf>> & { body: string };

async function createPin(
  tx: Tx,
  context: Context<Guest | Member>,
  { version, place }: { version: Version; place: Place },
): Promise<Id<"Pin">> {
  const { projectId, workspaceId, proofId, id: checkpointId } = version;
  if ((await tx.pin.count({ where: { proofId } })) >= MOST_PINS) throw new Refusal("too-many-pins");
  const id = childId(projectId);
  const of = { id, workspaceId, projectId, proofId, checkpointId };
  await tx.pin.create({
    data: { ...of, ...place, ...authorOf(context), createdAt: context.now },
  });
  return id;
}

/** One that was sent meanwhile, from another tab, stays as it is. */
async function changePin(
  tx: Tx,
  context: Context<Guest | Member>,
  { pinId, checkpointId, place }: { pinId: Id<"Pin">; checkpointId: string; place: Place },
): Promise<Id<"Pin">> {
  const { count } = await tx.pin.updateMany({
    where: { id: pinId, checkpointId, sentAt: null, ...ownOf(context) },
    data: place,
  });
  present(count === 1 || null, "pin");
  return pinId;
}

async function placeOf(tx: Finder, input: PinInput) {
  const file = await findShown(tx, input);
  const { x, y, width, height } = input.spot ?? { x: null, y: null, width: null, height: null };
  const { page, timeMs } = input;
  return { fileId: file?.id ?? null, page, timeMs, x, y, width, height };
}

type Finder = { file: Pick<Context["db"]["file"], "findFirst"> };

/** The file that is pointed at: one of this version, with as many pages. */
async function findShown(tx: Finder, { fileId, checkpointId, page }: PinInput) {
  if (fileId === null) return null;
  const file = present(
    await tx.file.findFirst({
      where: { id: fileId, checkpointId },
      select: { id: true, pages: true },
    }),
    "file",
  );
  present((page >= 1 && page <= (file.pages ?? 1)) || null, "page");
  return file;
}

/** Throws an own draft away. @throws Absent */
export async function discardPin(
  context: Context<Guest | Member>,
  { projectId, pinId }: { projectId: Id<"Project">; pinId: Id<"Pin"> },
): Promise<void> {
  await limitGuest(context, "act");
  const { db, actor } = context;
  const where = { id: pinId, projectId, workspaceId: actor.workspaceId, sentAt: null };
  const { count } = await db.pin.deleteMany({ where: { ...where, ...ownOf(context) } });
  present(count === 1 || null, "pin");
}
