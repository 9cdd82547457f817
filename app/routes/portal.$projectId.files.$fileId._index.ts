import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveOriginal } from "#app/areas/delivery/commands/give-original.server.ts";
import { findHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import { isPlayable } from "#app/areas/files/rules/file-kinds.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { isHead, sendFile } from "#app/platform/http/send-file.server.ts";

/** An original: the client's to download once it is released, by the terms that were signed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { db, now } = context;
  const fileId = params.fileId ?? "";
  const file = found(await findFileForGuest(context, fileId));
  if (isHead(request) || isPlayed(request, file)) {
    const held = await findHeld(db, fileId, now);
    found(held === null || held.mayPlay || null);
  } else if (!(await giveOriginal(context, { fileId, inArchive: false, now }))) found(null);
  return sendFile(request, gateways().files, { ...file, mayClose: true });
}

/** A film on a page is played, before its release too; that isn't a download. */
const isPlayed = (request: Request, { mediaType }: { mediaType: string }): boolean =>
  isPlayable(mediaType) && /^(?:video|audio)$/u.test(request.headers.get("sec-fetch-dest") ?? "");
