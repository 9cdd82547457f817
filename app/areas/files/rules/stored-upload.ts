/** An upload as the file store has it. `width` and `height` are in pixels, of pictures only. */
export type StoredUpload = {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  width: number | null;
  height: number | null;
};
