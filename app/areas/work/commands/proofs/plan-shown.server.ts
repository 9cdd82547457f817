import { planTiles } from "#app/areas/files/commands/plan-tiles.server.ts";
import type { Sheet } from "#app/areas/work/rules/proof-page.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/** Of the page that is looked at, the squares of its original are made once it is released. */
export async function planShown(db: Db, sheet: Sheet | undefined): Promise<void> {
  if (!sheet || sheet.isTiled || sheet.page !== 1 || sheet.file.held) return;
  await planTiles(db, sheet.file.id);
}
