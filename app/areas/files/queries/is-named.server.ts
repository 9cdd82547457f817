import type { Db } from "#app/platform/db/client.server.ts";

/** Does any file or picture of the workspace have this content? */
export async function isNamed(
  db: Db,
  { workspaceId, sha256 }: { workspaceId: string; sha256: string },
): Promise<boolean> {
  const where = { workspaceId, sha256 };
  const named = await db.file.findFirst({ where, select: { id: true } });
  return (
    named !== null || (await db.derivative.findFirst({ where, select: { id: true } })) !== null
  );
}
