/** Why nothing can be shown of a file. */
export type PictureProblem =
  "damaged" | "too-large" | "takes-too-long" | "holds-no-preview" | "refers-elsewhere" | "locked";

/** What a file says of itself. Sizes in pixels as shown: turned upright, cropped. */
export type FileFacts = {
  width: number | null;
  height: number | null;
  pages: number | null;
  durationMs: number | null;
  /** It says where it was taken. */
  position: boolean;
  /** Its colours have to be converted to sRGB for showing. */
  converted: "" | "cmyk" | "wide-gamut" | "16-bit";
  /** Can a picture be made of it? */
  isPictured: boolean;
};

export type FileToShow = { path: string; mediaType: string };

export type PictureFormat = "avif" | "webp" | "jpeg";
export type WantedPicture = {
  recipe: string;
  edge: number;
  format: PictureFormat;
  /** Words that are laid over it; left out where there are none. */
  mark?: string;
  /** A part of the page in its own size, in pixels; left out for all of it. */
  region?: { left: number; top: number; width: number; height: number };
};
export type WantedPage = { page: number; wanted: WantedPicture[] };

/** A picture that was made, as a file in the folder that was named for it. */
export type MadePicture = {
  page: number;
  recipe: string;
  path: string;
  width: number;
  height: number;
};

/** What was asked for, or why there is nothing of this file and never will be. */
export type OrProblem<T> = { done: T } | { problem: PictureProblem };

/** A file that nothing can be shown of may still say where it was taken. */
export type Inspected = { done: FileFacts } | { problem: PictureProblem; position: boolean };

/**
 * The port for making pictures of files, in a process of its own, with limits.
 * @throws TaskFailed "busy", "ended", of which the file isn't the cause
 */
export type PictureMaker = {
  inspect(file: FileToShow): Promise<Inspected>;
  make(file: FileToShow, pages: WantedPage[], folder: string): Promise<OrProblem<MadePicture[]>>;
  /** Writes a still of a film, as JPEG; false where none can be made on this machine. */
  still(film: FileToShow, into: string): Promise<boolean>;
  /** Writes a copy that doesn't say where the file was taken. */
  clean(file: FileToShow, into: string): Promise<OrProblem<true>>;
};

/** Thrown where a file is read: nothing can be shown of it. */
export class PictureError extends Error {
  override readonly name = "PictureError";
  constructor(readonly problem: PictureProblem) {
    super(`no picture can be made of a file: ${problem}`);
  }
}
