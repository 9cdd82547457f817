import { MOST_ATTACHMENTS } from "#app/areas/files/rules/attachments.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { receiveAny, type ReceivedForm } from "#app/platform/http/uploads.server.ts";
import { gateways } from "./gateways.server.ts";
import { placeFor } from "./place-for.server.ts";

/** A form of what somebody says, with the files that are sent with it. */
export function receiveAttachments(
  context: Context<Guest | Member>,
  request: Request,
): Promise<ReceivedForm> {
  return receiveAny(request, gateways().files, async () => ({
    ...(await placeFor(context)),
    most: MOST_ATTACHMENTS,
  }));
}
