import type { Storage } from "#app/areas/files/rules/quota.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** What a workspace stores: each content once, and what is still arriving. In bytes. */
export async function findStorage(
  db: Db | Tx,
  workspaceId: Id<"Workspace">,
  limits: Pick<Storage, "most" | "free">,
): Promise<Storage> {
  const contents = await db.file.groupBy({
    by: ["sha256", "size"],
    where: { workspaceId, removedAt: null },
    orderBy: { sha256: "asc" },
  });
  const pictures = await db.derivative.aggregate({ where: { workspaceId }, _sum: { size: true } });
  const arriving = await db.upload.aggregate({
    where: { workspaceId, finishedAt: null },
    _sum: { size: true },
  });
  const stored = contents.reduce((sum, { size }) => sum + Number(size), 0);
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
      OR: [{ questionId: { not: null } }, { boardItem: { authorKind: "guest" } }],
    },
    _sum: { size: true },
  });
  return Number(_sum.size ?? 0);
}
