import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { addFile } from "#app/areas/files/commands/add-file.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { isLink } from "#app/areas/brief/rules/brief.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

type Reader = Context<Guest | Member>;
const MOST_ITEMS = 200;

function check({ actor }: Reader, projectId: Id<"Project">): void {
  if (actor.kind === "guest") demand(mayAct(actor.rights, "comment"));
  if (actor.kind === "guest" && actor.projectId !== projectId) present(null, "project");
}

/**
 * Either side adds an image or a link to the reference board, with a note on what it means.
 * @throws Refusal "no-right", "item-empty", "link-wrong", "board-full", "throttled"; Absent
 */
export async function addToBoard(
  context: Reader,
  input: { projectId: Id<"Project">; url: string; note: string; file: StoredUpload | null },
): Promise<void> {
  check(context, input.projectId);
  const { db, actor, now } = context;
  const url = input.url.trim();
  if (url === "" && !input.file) throw new Refusal("item-empty");
  if (url !== "" && !isLink(url)) throw new Refusal("link-wrong");
  const owned = { projectId: input.projectId, workspaceId: actor.workspaceId };
  await limitGuest(context, "act");
  await db.$transaction(async (tx) => {
    await lockProject(tx, owned);
    if ((await tx.boardItem.count({ where: owned })) >= MOST_ITEMS) throw new Refusal("board-full");
    const id = childId(input.projectId);
    const fileId = input.file ? await addFile(tx, owned, { upload: input.file, now }) : null;
    await tx.boardItem.create({
      data: {
        id,
        ...owned,
        url,
        fileId,
        note: input.note.trim().slice(0, 2_000),
        authorKind: actor.kind,
        authorName: actor.name,
        contactId: actor.kind === "guest" ? actor.contactId : null,
        createdAt: now,
      },
    });
    const isPublished =
      (await tx.project.count({ where: { id: input.projectId, sentAt: { not: null } } })) > 0;
    await recordActivity(tx, context, {
      ...owned,
      type: "board.added",
      subject: input.file?.name ?? new URL(url).hostname,
      isInternal: !isPublished,
    });
  });
}

/**
 * Adds a comment on an item of the board, by either side.
 * @throws Refusal "no-right", "text-missing", "throttled"; Absent
 */
export async function commentOnBoard(
  context: Reader,
  input: { projectId: Id<"Project">; itemId: string; body: string },
): Promise<void> {
  check(context, input.projectId);
  await limitGuest(context, "act");
  const { db, actor, now } = context;
  const body = input.body.trim().slice(0, 2_000);
  if (body === "") throw new Refusal("text-missing");
  const owned = { projectId: input.projectId, workspaceId: actor.workspaceId };
  const item = present(
    await db.boardItem.findFirst({ where: { id: input.itemId, ...owned }, select: { id: true } }),
    "item",
  );
  await db.boardComment.create({
    data: {
      id: childId(input.projectId),
      ...owned,
      itemId: item.id,
      authorKind: actor.kind,
      authorName: actor.name,
      body,
      at: now,
    },
  });
}

/**
 * Removes an item from the board: the freelancer any item, a guest only their own.
 * @throws Absent
 */
export async function removeFromBoard(
  context: Reader,
  input: { projectId: Id<"Project">; itemId: string },
): Promise<void> {
  check(context, input.projectId);
  await limitGuest(context, "act");
  const { db, actor } = context;
  const own = { projectId: input.projectId, workspaceId: actor.workspaceId };
  const theirs =
    actor.kind === "guest" ? { authorKind: "guest" as const, contactId: actor.contactId } : {};
  await db.$transaction(async (tx) => {
    await lockProject(tx, own);
    const item = present(
      await tx.boardItem.findFirst({
        where: { id: input.itemId, ...own, ...theirs },
        select: { id: true, fileId: true },
      }),
      "item",
    );
    await tx.boardItem.deleteMany({ where: { id: item.id } });
    // Nothing else names it, so nobody could find it any more, or free its place.
    if (item.fileId) await tx.file.deleteMany({ where: { id: item.fileId, ...own } });
  });
}
