import type { Id } from "#app/kernel/id.ts";
import { createHash } from "node:crypto";

/**
 * The id of a row that a project has once per reason: the same for everybody who creates it, so
 * that only one can exist.
 */
export const idOnceFor = (projectId: Id<"Project">, reason: string): string =>
  `${projectId}-${createHash("sha256").update(reason).digest("hex").slice(0, 12)}`;
