import { findGuestsShare, findStorage } from "#app/areas/files/queries/find-storage.server.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { guestsMost, guestsRoomLeft, roomLeft } from "#app/areas/files/rules/quota.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { UploadPlace } from "#app/platform/http/uploads.server.ts";
import { storageLimits } from "./resumable-uploads.server.ts";

/**
 * Where the files of a plain form are stored, and how many bytes this sender may still store.
 * Asked before anything is received: nothing is stored of a guest without the right, or of one who
 * sends more than a person does. What was typed is still read.
 */
export async function placeFor(context: Context<Guest | Member>): Promise<UploadPlace> {
  const { db, actor } = context;
  const { workspaceId } = actor;
  const storage = await findStorage(db, workspaceId, await storageLimits());
  if (actor.kind === "member") return { workspaceId, room: roomLeft(storage) };
  if (!mayAct(actor.rights, "comment").allowed) return { workspaceId, room: 0 };
  const hasPatience = await limitGuest(context, "upload").then(
    () => true,
    () => false,
  );
  if (!hasPatience) return { workspaceId, room: 0 };
  const theirs = await findGuestsShare(db, workspaceId);
  return {
    workspaceId,
    room: guestsRoomLeft(storage, theirs),
    guestsMost: guestsMost(storage),
  };
}
