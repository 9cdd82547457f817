import type { PreviewState } from "./file-kinds.ts";

/** What a page shows of a file. Sizes in pixels, upright; `size` in bytes. */
export type ShownFile = {
  id: string;
  name: string;
  caption: string;
  alt: string;
  mediaType: string;
  size: number;
  width: number | null;
  height: number | null;
  pages: number | null;
  durationMs: number | null;
  reduced: boolean | number;
  converted: string;
  preview: PreviewState;
  previewProblem: string;
  /** When its content was removed, as ISO 8601 in UTC; left out where only its picture is shown. */
  removed?: { at: string; sha256: string } | null;
  /** The pages that can be shown now; left out where only the first is. */
  readyPages?: number[];
};

export type PicturedFile = ShownFile & { width: number; height: number };

/** Can its picture be shown now? */
export const isPictured = <File extends ShownFile>(file: File): file is File & PicturedFile =>
  file.preview === "ready" && file.width !== null && file.height !== null;
