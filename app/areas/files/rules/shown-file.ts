import type { PreviewState } from "./file-kinds.ts";

/** What an original still waits for; "newer" has no end: a later version took its place. */
export const WAITS = ["newer", "approval", "small-changes", "payment", "sent-again"] as const;
export type WaitsFor = (typeof WAITS)[number];

/** An original that isn't the client's to download yet. */
export type Held = {
  waitsFor: WaitsFor[];
  /** The longer edge of what is shown of it, in pixels. */
  edge: number;
  /** A film or a recording is judged by playing it, and nothing smaller can be made of it here. */
  mayPlay: boolean;
};

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
  /** Of an original that is held back; left out, or null, where it can be downloaded. */
  held?: Held | null;
  /** The pages that can be shown now; left out where only the first is. */
  readyPages?: number[];
};

export type PicturedFile = ShownFile & { width: number; height: number };

/** The files with what holds their originals back. */
export const withHeld = <File extends ShownFile>(
  files: File[],
  held: ReadonlyMap<string, Held>,
): File[] =>
  held.size === 0 ? files : files.map((file) => ({ ...file, held: held.get(file.id) ?? null }));

/** Can its picture be shown now? */
export const isPictured = <File extends ShownFile>(file: File): file is File & PicturedFile =>
  file.preview === "ready" && file.width !== null && file.height !== null;
