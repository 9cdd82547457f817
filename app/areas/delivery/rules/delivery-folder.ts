import type { ShownFile, WaitsFor } from "#app/areas/files/rules/shown-file.ts";
import type { Day } from "#app/kernel/day.ts";

/** One final file: by its hash anybody can tell that it arrived whole. `at`: ISO 8601 in UTC. */
export type DeliveredFile = ShownFile & { sha256: string; at: string };

/**
 * What is handed over together: a deliverable, or what a milestone has besides. Instants as ISO
 * 8601 in UTC.
 */
export type DeliveryFolder = {
  id: string;
  of: "deliverable" | "milestone";
  milestoneId: string | null;
  title: string;
  /** "SVG and PDF, 5 layouts"; empty for a milestone. */
  format: string;
  plannedOn: Day | null;
  /** The finals; before there are any, the newest version of its proofs, or the approved one. */
  files: DeliveredFile[];
  areFinal: boolean;
  state: "released" | "held" | "ahead";
  waitsFor: WaitsFor[];
  releasedAt: string | null;
  isByHand: boolean;
  /** The version that lies with the client. */
  proof: { checkpointId: string; version: number; title: string } | null;
  downloads: { name: string; at: string }[];
};

/** A file of a folder, with the work that it came with. */
type Offered<File> = { file: File; name: string; at: Date };

/** Of files with the same name the newest: what was handed over last replaces what was before. */
export function newestByName<File>(files: Offered<File>[]): File[] {
  const newest = new Map<string, Offered<File>>();
  for (const one of files) {
    const other = newest.get(one.name);
    if (!other || one.at >= other.at) newest.set(one.name, one);
  }
  return [...newest.values()].map(({ file }) => file);
}

export const sizeOf = (folders: Pick<DeliveryFolder, "files">[]): number =>
  folders.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);

export const releasedOf = (folders: DeliveryFolder[]): DeliveryFolder[] =>
  folders.filter(({ state }) => state === "released");
