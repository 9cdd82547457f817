import type { Id } from "#app/kernel/id.ts";
import { createHash } from "node:crypto";

/**
 * The id of a row that a project has once for a reason: the same for everybody who makes it, so
 * that there is one.
 */
export const idOnceFor = (projectId: Id<"Project">, reason: string): string =>
  `${projectId}-${createHash("sha256").update(reason).digest("hex").slice(0, 12)}`;
