import type { ShownFile } from "#app/areas/files/rules/shown-file.ts";

/** The columns of a file that a page shows. */
export const shownFile = {
  id: true,
  name: true,
  caption: true,
  alt: true,
  mediaType: true,
  size: true,
  width: true,
  height: true,
  pages: true,
  durationMs: true,
  reduced: true,
  converted: true,
  preview: true,
  previewProblem: true,
  removedAt: true,
  sha256: true,
} as const;

/** A row of these columns as a page reads it: a size in bytes fits a safe integer. */
export const asShown = ({ removedAt, sha256, size, ...row }: Row): ShownFile => ({
  ...row,
  size: Number(size),
  removed: removedAt ? { at: removedAt.toISOString(), sha256 } : null,
});

type Row = Omit<ShownFile, "size" | "removed"> & {
  size: bigint;
  removedAt: Date | null;
  sha256: string;
};
