/** What a file is to somebody who looks for it. */
export const FILE_KINDS = [
  "picture",
  "pdf",
  "video",
  "audio",
  "font",
  "archive",
  "document",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Media types of pictures that something can be shown of. */
const PICTURES = new Set([
  "image/jpeg",
  "image/png",
  "image/apng",
  "image/webp",
  "image/avif",
  "image/gif",
  "image/tiff",
  "image/heic",
  "image/heif",
  "image/svg+xml",
  "image/vnd.adobe.photoshop",
]);
const ARCHIVES =
  /^application\/(?:zip|gzip|x-7z-compressed|x-tar|x-rar-compressed|x-bzip2|x-xz|zstd)$/u;
const FONTS = /^(?:font\/|application\/(?:font-|x-font-|vnd\.ms-fontobject))/u;

export function fileKind(mediaType: string): FileKind {
  if (mediaType.startsWith("image/")) return "picture";
  if (mediaType === "application/pdf") return "pdf";
  if (mediaType.startsWith("video/")) return "video";
  if (mediaType.startsWith("audio/")) return "audio";
  if (FONTS.test(mediaType)) return "font";
  return ARCHIVES.test(mediaType) ? "archive" : "document";
}

/** Is a file looked at when it arrives: for pictures of it, or for what it says of itself? */
export function isLookedAt(mediaType: string): boolean {
  const kind = fileKind(mediaType);
  return PICTURES.has(mediaType) || kind === "pdf" || kind === "video" || kind === "audio";
}

/** Types that every current browser plays. */
const PLAYABLE = new Set([
  "video/mp4",
  "video/webm",
  "video/quicktime",
  "audio/mpeg",
  "audio/mp4",
  "audio/x-m4a",
  "audio/wav",
  "audio/ogg",
  "audio/flac",
]);
export const isPlayable = (mediaType: string): boolean => PLAYABLE.has(mediaType);

export const PREVIEW_STATES = ["none", "waiting", "ready", "failed"] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

export const DERIVATIVE_STATES = ["queued", "ready", "failed"] as const;

/** Why nothing is shown of a file. Each has its sentence. */
export const PREVIEW_PROBLEMS = [
  "damaged",
  "too-large",
  "takes-too-long",
  "holds-no-preview",
  "refers-elsewhere",
  "locked",
] as const;
export type PreviewProblem = (typeof PREVIEW_PROBLEMS)[number];
