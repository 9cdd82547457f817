/** An upload as the file store returns it. `width` and `height` are in pixels, for images only. */
export type StoredUpload = {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  width: number | null;
  height: number | null;
};
