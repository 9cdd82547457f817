import type { Storage } from "#app/areas/files/rules/quota.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** What a workspace stores: each content once, and what is still arriving. In bytes. */
export async function findStorage(
  db: Db | Tx,
  workspaceId: Id<"Workspace">,
  limits: Pick<Storage, "most" | "free">,
): Promise<Storage> {
  // The database adds them up: a studio may have hundreds of thousands of files.
  const [contents] = await db.$queryRaw<{ stored: bigint | number | string | null }[]>`
    SELECT SUM("size") AS "stored" FROM (
      SELECT DISTINCT "sha256", "size" FROM "File"
      WHERE "workspaceId" = ${workspaceId} AND "removedAt" IS NULL
    ) AS "contents"`;
  const pictures = await db.derivative.aggregate({ where: { workspaceId }, _sum: { size: true } });
  const arriving = await db.upload.aggregate({
    where: { workspaceId, finishedAt: null },
    _sum: { size: true },
  });
  const stored = Number(contents?.stored ?? 0);
  const coming = Number(arriving._sum.size ?? 0);
  return {
    used: stored + (pictures._sum.size ?? 0) + coming,
    arriving: coming,
    ...limits,
  };
}

/** What guests of a workspace have stored, in bytes. */
export async function findGuestsShare(db: Db | Tx, workspaceId: Id<"Workspace">): Promise<number> {
  const { _sum } = await db.file.aggregate({
    where: {
      workspaceId,
      removedAt: null,
      OR: [
        { questionId: { not: null } },
        { boardItem: { authorKind: "guest" } },
        { pin: { authorKind: "guest" } },
        { reply: { authorKind: "guest" } },
        { message: { authorKind: "guest" } },
      ],
    },
    _sum: { size: true },
  });
  return Number(_sum.size ?? 0);
}
