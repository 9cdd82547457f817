import { sourcesOf } from "#app/areas/files/rules/derivatives.ts";
import { fileKind } from "#app/areas/files/rules/file-kinds.ts";
import {
  isPictured,
  type PicturedFile,
  type ShownFile,
} from "#app/areas/files/rules/shown-file.ts";

/** What is said of a file to somebody who can't see it. */
export const nameOf = ({ alt, caption, name }: ShownFile): string => alt || caption || name;

/** The largest of the pictures that every browser reads. */
const posterAddress = (file: PicturedFile, base: string) =>
  `${base}/${file.id}/1/${sourcesOf(file).jpeg.at(-1)?.recipe ?? ""}`;

/** As the page names it: a note leads to its moment. */
export const playerId = (fileId: string): string => `media-${fileId}`;

/** A film or a recording. Its captions, where it has any, are inside it. */
export function Player({ file, base }: { file: ShownFile; base: string }) {
  const media = {
    id: playerId(file.id),
    src: `${base}/${file.id}`,
    controls: true,
    preload: "metadata",
    "aria-label": nameOf(file),
  };
  if (fileKind(file.mediaType) === "audio")
    // eslint-disable-next-line jsx-a11y/media-has-caption
    return <audio {...media} className="w-full" />;
  const { width, height } = file;
  return (
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <video
      {...media}
      playsInline
      poster={isPictured(file) ? posterAddress(file, base) : undefined}
      width={width ?? undefined}
      height={height ?? undefined}
      className="work-frame"
    />
  );
}
