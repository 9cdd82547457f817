import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteDownload } from "#app/areas/delivery/commands/note-download.server.ts";
import { findHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { isHead, sendFile } from "#app/platform/http/send-file.server.ts";

/** An original: the client's to download once it is released, by the terms that were signed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const fileId = params.fileId ?? "";
  const file = found(await findFileForGuest(context, fileId));
  const held = await findHeld(context.db, fileId, context.now);
  if (held) found(held.mayPlay ? held : null);
  const answer = await sendFile(request, gateways().files, file);
  if (!held && isDownload(request, answer))
    await noteDownload(context, fileId, { at: context.now, inArchive: false });
  return answer;
}

/** Not a film that a page plays, and not a later part of a download that was begun. */
function isDownload(request: Request, { status }: Response): boolean {
  if (isHead(request) || ![200, 206, 302].includes(status)) return false;
  const isPlayed = /^(?:video|audio)$/u.test(request.headers.get("sec-fetch-dest") ?? "");
  return !isPlayed && /^(?:bytes=0-.*)?$/u.test(request.headers.get("range") ?? "");
}
