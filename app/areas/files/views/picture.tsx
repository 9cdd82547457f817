import { sourcesOf, type Source } from "#app/areas/files/rules/derivatives.ts";
import type { PicturedFile } from "#app/areas/files/rules/shown-file.ts";

type Props = {
  file: PicturedFile;
  /** The page's own size, which says what was made of it; where it is shown in another. */
  of?: { width: number; height: number };
  /** Where files are served from: "/files". */
  base: string;
  /** How wide it is shown, in the words of HTML's `sizes`. */
  sizes: string;
  page?: number;
  alt: string;
  /** The first thing that is seen isn't loaded lazily. */
  isFirst?: boolean;
  className?: string;
};

/**
 * A picture in the size that is shown, with its place held while it loads. A browser takes the
 * first format that it reads.
 */
export function Picture({ file, of, base, sizes, page = 1, alt, isFirst, className }: Props) {
  const sources = sourcesOf(of ?? file, page);
  const address = (recipe: string) => `${base}/${file.id}/${page}/${recipe}`;
  const set = (list: Source[]) =>
    list.map(({ recipe, width }) => `${address(recipe)} ${width}w`).join(", ");
  const fallback = sources.jpeg.at(-1) ?? sources.webp.at(-1);
  return (
    <picture>
      {sources.avif.length > 0 ? (
        <source type="image/avif" srcSet={set(sources.avif)} sizes={sizes} />
      ) : null}
      <source type="image/webp" srcSet={set(sources.webp)} sizes={sizes} />
      <img
        src={fallback ? address(fallback.recipe) : undefined}
        alt={alt}
        width={file.width}
        height={file.height}
        loading={isFirst ? "eager" : "lazy"}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
