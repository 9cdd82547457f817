/**
 * The pictures that are made of a file for showing. None is larger than the file, and none larger
 * than the preview edge: what is better than that is released, not shown.
 */

/** The longer edge of the largest picture shown before release, in pixels. */
export const PREVIEW_EDGE = 2_560;
const EDGES = [320, 640, 1_280, PREVIEW_EDGE];
/** Later pages of a document are shown in these. */
const PAGE_EDGES = [320, 1_280];
/** The sizes for what reads neither AVIF nor WebP: mail, and old browsers. */
const FALLBACK_EDGES = [640, 1_280];
/** A mail's picture is no longer than this, in pixels. */
export const MAIL_EDGE = 640;

/** The most pages of a document of which pictures are made. */
export const MOST_PAGES = 500;

/** A still of a film, from the browser that sent it; the film's pictures are made of it. */
export const POSTER = { page: 0, recipe: "poster" } as const;

export const FORMATS = ["avif", "webp", "jpeg"] as const;
export type Format = (typeof FORMATS)[number];
/** An edge in pixels and a format: "640.avif". */
export type Recipe = `${number}.${Format}`;

export const MEDIA_TYPES: Record<Format, string> = {
  avif: "image/avif",
  webp: "image/webp",
  jpeg: "image/jpeg",
};

export type Size = { width: number; height: number };

/** The edges for a picture: those below its own, and the smallest that shows all of it. */
function edgesFor({ width, height }: Size, edges: number[]): number[] {
  const own = Math.max(width, height);
  const whole = edges.find((edge) => edge >= own);
  return [...edges.filter((edge) => edge < own), ...(whole === undefined ? [] : [whole])];
}

/** What is made of a page: the first in every size and format, the others in WebP alone. */
export function recipesFor(size: Size, page: number): Recipe[] {
  if (page > 1) return edgesFor(size, PAGE_EDGES).map((edge): Recipe => `${edge}.webp`);
  const edges = edgesFor(size, EDGES);
  return [
    ...edges.map((edge): Recipe => `${edge}.webp`),
    ...edgesFor(size, FALLBACK_EDGES).map((edge): Recipe => `${edge}.jpeg`),
    ...edges.map((edge): Recipe => `${edge}.avif`),
  ];
}

/** What is stored of a page: each picture, and where previews are marked each once more. */
export const storedRecipes = (size: Size, page: number, areMarked: boolean) =>
  recipesFor(size, page).flatMap((recipe) =>
    [recipe, ...(areMarked ? [marked(recipe)] : [])].map((each) => ({ page, recipe: each })),
  );

export function parseRecipe(text: string): { edge: number; format: Format } | null {
  const [, edge, format] = /^(\d{2,4})\.(avif|webp|jpeg)$/u.exec(text) ?? [];
  return edge && format ? { edge: Number(edge), format: format as Format } : null;
}

const MARKED = "marked-";

/** A picture with the studio's name laid over it: "marked-640.avif". Nobody can ask for it. */
export const marked = (recipe: string): string => `${MARKED}${recipe}`;

/** The recipe of a picture that is stored, marked or not. */
export function parseStored(
  recipe: string,
): { edge: number; format: Format; isMarked: boolean } | null {
  const isMarked = recipe.startsWith(MARKED);
  const parsed = parseRecipe(isMarked ? recipe.slice(MARKED.length) : recipe);
  return parsed && { ...parsed, isMarked };
}

/** The recipe that is given instead, where none is larger than an edge in pixels. */
export function limitedRecipe(recipe: string, most: number, isMarked: boolean): string {
  const parsed = parseRecipe(recipe);
  if (!parsed) return recipe;
  const limited = `${Math.min(parsed.edge, most)}.${parsed.format}`;
  return isMarked ? marked(limited) : limited;
}

/** The size of a picture inside an edge; it is never enlarged. */
export function sizeWithin({ width, height }: Size, edge: number): Size {
  const scale = Math.min(1, edge / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

export type Source = { recipe: Recipe; width: number };

/** What a page offers to the browser: by format, from the smallest to the largest. */
export function sourcesOf(size: Size, page = 1): Record<Format, Source[]> {
  const sources: Record<Format, Source[]> = { avif: [], webp: [], jpeg: [] };
  for (const recipe of recipesFor(size, page)) {
    const parsed = parseRecipe(recipe);
    if (parsed) sources[parsed.format].push({ recipe, width: sizeWithin(size, parsed.edge).width });
  }
  return sources;
}

const TILE_RECIPE = /^tile-\d{1,2}-\d{1,2}\.webp$/u;

/** A square of a released original: "tile-3-2.webp". */
export const isTile = (recipe: string): boolean => TILE_RECIPE.test(recipe);

/** The parts of a picture's address; null for what none of ours has. */
export function pictureAddress(params: {
  fileId?: string;
  page?: string;
  recipe?: string;
}): { fileId: string; page: number; recipe: string } | null {
  const { fileId = "", page = "", recipe = "" } = params;
  if (!/^[1-9]\d{0,3}$/u.test(page)) return null;
  if (!parseRecipe(recipe) && !isTile(recipe)) return null;
  return { fileId, page: Number(page), recipe };
}
