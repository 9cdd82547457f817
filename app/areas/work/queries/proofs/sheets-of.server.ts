import type { Prisma } from "#generated/sqlite/client.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import { isTile } from "#app/areas/files/rules/derivatives.ts";
import { isPictured, type ShownFile } from "#app/areas/files/rules/shown-file.ts";
import type { Sheet } from "#app/areas/work/rules/proof-page.ts";

const picture = { page: true, state: true, recipe: true, width: true, height: true } as const;

/** The files of a version with the pictures that were made of them. */
export const shownSheets = {
  orderBy: { place: "asc" },
  select: { ...shownFile, derivatives: { select: picture } },
} as const satisfies Prisma.Checkpoint$filesArgs;

export type PicturedRow = Prisma.FileGetPayload<{ select: (typeof shownSheets)["select"] }>;

/**
 * The pages that can be pointed at, in their order, and all files. `making`: how many pages have no
 * picture yet.
 */
export function sheetsOf(rows: PicturedRow[]): {
  sheets: Sheet[];
  files: ShownFile[];
  making: number;
} {
  const sheets: Sheet[] = [];
  const files: ShownFile[] = [];
  let making = 0;
  for (const { derivatives, ...row } of rows) {
    const file = asShown(row);
    files.push(file);
    making += makingOf(derivatives);
    if (!isPictured(file)) continue;
    const isTiled = areTiled(derivatives);
    for (const { page, width, height } of largestOf(derivatives)) {
      const size = page === 1 ? { width: file.width, height: file.height } : { width, height };
      sheets.push({ file, page, ...size, name: file.name, isTiled: isTiled && page === 1 });
    }
  }
  return { sheets, files, making };
}

function makingOf(derivatives: Made): number {
  const pages = derivatives.filter(({ page, recipe }) => page >= 1 && !isTile(recipe));
  const made = new Set(pages.flatMap(({ page, state }) => (state === "ready" ? [page] : [])));
  const queued = pages.filter(({ page, state }) => state === "queued" && !made.has(page));
  return new Set(queued.map(({ page }) => page)).size;
}

/** Are all squares of the original there? */
function areTiled(derivatives: Made): boolean {
  const tiles = derivatives.filter(({ recipe }) => isTile(recipe));
  return tiles.length > 0 && tiles.every(({ state }) => state === "ready");
}

type Made = PicturedRow["derivatives"];

/** The largest picture that was made of each page. */
function largestOf(derivatives: Made): Made {
  const pages = new Map<number, Made[number]>();
  for (const one of derivatives) {
    if (one.state !== "ready" || one.page < 1 || isTile(one.recipe)) continue;
    if (one.width > (pages.get(one.page)?.width ?? 0)) pages.set(one.page, one);
  }
  return [...pages.values()].sort((one, other) => one.page - other.page);
}
