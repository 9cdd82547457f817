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

/**
 * What deliveries hand over, from the first to the last: a later one replaces files of the same
 * name, and within one nothing is lost.
 */
export function newestOf<File extends { name: string }>(deliveries: File[][]): File[] {
  return deliveries.flatMap((files, index) => {
    const later = new Set(deliveries.slice(index + 1).flatMap((one) => one.map(nameOf)));
    return files.filter((file) => !later.has(nameOf(file)));
  });
}

const nameOf = ({ name }: { name: string }) => name;

export const sizeOf = (folders: Pick<DeliveryFolder, "files">[]): number =>
  folders.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);

export const releasedOf = (folders: DeliveryFolder[]): DeliveryFolder[] =>
  folders.filter(({ state }) => state === "released");
