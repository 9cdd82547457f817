import { findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { findHeld } from "./find-held.server.ts";

/** A file that the guest may download now, whenever the request began; null where it's held. */
export async function findReleased(context: Context<Guest>, fileId: Id<"File">) {
  const file = await findFileForGuest(context, fileId);
  return file && (await findHeld(context.db, fileId, new Date())) === null ? file : null;
}
