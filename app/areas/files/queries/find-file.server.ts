import type { Prisma } from "#generated/sqlite/client.ts";
import { seenMessages } from "#app/areas/sharing/queries/seen-threads.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

const shown = { workspaceId: true, name: true, mediaType: true, size: true, sha256: true } as const;

/**
 * The files a guest may see: those of published checkpoints, of notes on them, of messages, the
 * brief and the board in the own project. Documents are served by other routes.
 */
function seenBy({ actor }: Context<Guest>): Prisma.FileWhereInput {
  return {
    projectId: actor.projectId,
    workspaceId: actor.workspaceId,
    OR: [
      { checkpoint: { state: "published" } },
      { questionId: { not: null } },
      { boardItem: { isNot: null } },
      ...attachedTo({ contactId: actor.contactId }),
      { message: seenMessages({ actor }) },
    ],
  };
}

const onPublished = { checkpoint: { state: "published" } } as const;

/** What was sent with notes and answers to them; of drafts only one's own. */
function attachedTo(own: { contactId: string } | { userId: string }): Prisma.FileWhereInput[] {
  return [
    { pin: { ...onPublished, OR: [{ sentAt: { not: null } }, own] } },
    { reply: { pin: onPublished } },
  ];
}

/** The files a member may see: all of the studio, but for what others' drafts of notes have. */
function seenByMember({ actor }: Context<Member>): Prisma.FileWhereInput {
  return {
    workspaceId: actor.workspaceId,
    AND: [
      { OR: [{ pinId: null }, ...attachedTo({ userId: actor.userId })] },
      { OR: [{ messageId: null }, { message: seenMessages({ actor }) }] },
    ],
  };
}

export async function findFileForGuest(context: Context<Guest>, fileId: Id<"File">) {
  const where = { id: fileId, removedAt: null, ...seenBy(context) };
  return context.db.file.findFirst({ where, select: shown });
}

export async function findFile(context: Context<Member>, fileId: Id<"File">) {
  const where = { id: fileId, removedAt: null, ...seenByMember(context) };
  return context.db.file.findFirst({ where, select: shown });
}

export type PictureAddress = { fileId: Id<"File">; page: number; recipe: string };

const pictured = { workspaceId: true, sha256: true, size: true, mediaType: true } as const;

/** A picture that was made of a file. */
export async function findPicture(context: Context<Member>, address: PictureAddress) {
  return context.db.derivative.findFirst({
    where: { ...address, state: "ready", file: seenByMember(context) },
    select: pictured,
  });
}

/** As above, of a file that the guest may see. */
export async function findPictureForGuest(context: Context<Guest>, address: PictureAddress) {
  return context.db.derivative.findFirst({
    where: {
      ...address,
      state: "ready",
      workspaceId: context.actor.workspaceId,
      file: seenBy(context),
    },
    select: pictured,
  });
}
