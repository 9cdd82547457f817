import type { Id } from "#app/kernel/id.ts";
import { idOnceFor } from "#app/platform/db/id-once.server.ts";

/** The id of the invoice that is issued in place of a cancelled one, be there one or not. */
export const reissuedId = (projectId: Id<"Project">, cancelledId: Id<"Invoice">): string =>
  idOnceFor(projectId, `in place of ${cancelledId}`);
