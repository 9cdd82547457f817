import { fileKind } from "./file-kinds.ts";
import { PREVIEW_EDGE, type Size } from "./derivatives.ts";

/**
 * The original of a large picture, in sRGB, cut into squares: only what is in view is loaded. They
 * are made of released work alone.
 */

/** The side of a tile, in pixels. */
export const TILE = 1_024;
/** Of larger pictures none are made: a browser has the download. In pixels. */
const MOST_PIXELS = 64_000_000;

/** A part of a picture, in pixels. */
export type Region = { left: number; top: number; width: number; height: number };
export type Tile = { recipe: string; region: Region };

/** Is more of it to be seen than a preview shows? */
export const canBeTiled = (file: { mediaType: string } & Size): boolean =>
  fileKind(file.mediaType) === "picture" &&
  Math.max(file.width, file.height) > PREVIEW_EDGE &&
  file.width * file.height <= MOST_PIXELS;

/** All tiles of a picture, row by row. */
export function tilesOf({ width, height }: Size): Tile[] {
  const tiles: Tile[] = [];
  for (let row = 0; row * TILE < height; row++)
    for (let column = 0; column * TILE < width; column++)
      tiles.push({
        recipe: `tile-${column}-${row}.webp`,
        region: {
          left: column * TILE,
          top: row * TILE,
          width: Math.min(TILE, width - column * TILE),
          height: Math.min(TILE, height - row * TILE),
        },
      });
  return tiles;
}

/** The tiles that a view touches, both in pixels of the picture. */
export const tilesIn = (size: Size, view: Region): Tile[] =>
  tilesOf(size).filter(
    ({ region }) =>
      region.left < view.left + view.width &&
      region.left + region.width > view.left &&
      region.top < view.top + view.height &&
      region.top + region.height > view.top,
  );
