import type { Db } from "#app/platform/db/client.server.ts";

/** Has this installation been set up? */
export async function hasWorkspace(db: Db): Promise<boolean> {
  return (await db.workspace.findFirst({ select: { id: true } })) !== null;
}
