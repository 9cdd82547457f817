import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { markOver } from "./mark.server.ts";
import { openPages, type OpenPages } from "./open-pages.server.ts";
import {
  PictureError,
  type FileToShow,
  type MadePicture,
  type WantedPage,
  type WantedPicture,
} from "./picture-maker.ts";

/** More effort than this makes a picture hardly smaller, and takes ten times as long. */
const AVIF = { quality: 58, effort: 1 };
const WEBP = { quality: 82 };
const JPEG = { quality: 82, mozjpeg: true };

/**
 * Makes pictures of pages, in sRGB, upright, without any of what the file says of itself.
 * @throws PictureError
 */
export async function makePictures(
  file: FileToShow,
  pages: WantedPage[],
  folder: string,
): Promise<MadePicture[]> {
  const open = await openPages(file);
  const made: MadePicture[] = [];
  for (const { page, wanted } of pages) {
    const pictures = await pageOf(open, { page, wanted }, folder).catch((error: unknown) => {
      // A later page that can't be shown takes nothing away from the others.
      if (page > 1 && error instanceof PictureError) return [];
      throw error;
    });
    made.push(...pictures);
  }
  return made;
}

async function pageOf(
  open: OpenPages,
  { page, wanted }: WantedPage,
  folder: string,
): Promise<MadePicture[]> {
  const edge = Math.max(...wanted.map((one) => one.edge));
  const base = await flat(await open.picture(page, edge), edge);
  const made: MadePicture[] = [];
  for (const one of wanted) {
    const path = join(folder, `${page}-${one.recipe}`);
    const { width, height } = await encoded(await sized(base(), one), one).toFile(path);
    made.push({ page, recipe: one.recipe, path, width, height });
  }
  return made;
}

/** The page once in the largest size that is wanted, so that it is decoded once. */
async function flat(picture: Sharp, edge: number): Promise<() => Sharp> {
  const { data, info } = await within(picture, edge)
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw new PictureError(/pixel limit/iu.test(String(error)) ? "too-large" : "damaged");
    });
  const { width, height, channels } = info;
  return () => sharp(data, { raw: { width, height, channels } });
}

const within = (picture: Sharp, edge: number) =>
  picture.resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true });

async function sized(base: Sharp, { edge, mark, region }: WantedPicture): Promise<Sharp> {
  if (region) return base.extract(region);
  const picture = within(base, edge);
  if (!mark) return picture;
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const over = await markOver({ width, height }, mark);
  return sharp(data, { raw: { width, height, channels } }).composite([over]);
}

function encoded(picture: Sharp, { format }: WantedPicture): Sharp {
  if (format === "avif") return picture.avif(AVIF);
  return format === "webp"
    ? picture.webp(WEBP)
    : picture.flatten({ background: "#fff" }).jpeg(JPEG);
}
