import { SHARED } from "#app/platform/gateways/files/file-store.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/** A content that rows name. `size` in bytes. */
export type NamedContent = { workspaceId: string; sha256: string; size: number };

/** Every content that a file or a picture of one names, each once in its workspace. */
export async function listContents(db: Db): Promise<NamedContent[]> {
  const found = new Map<string, NamedContent>();
  const add = (one: { workspaceId: string; sha256: string; size: bigint | number }) =>
    found.set(`${one.workspaceId} ${one.sha256}`, { ...one, size: Number(one.size) });
  const select = { workspaceId: true, sha256: true, size: true } as const;
  (await db.file.findMany({ where: { removedAt: null }, select })).forEach(add);
  (await db.derivative.findMany({ where: { state: "ready" }, select })).forEach(add);
  return [...found.values()];
}

/** Which of a workspace's contents no row names; of shared ones, no row of any workspace. */
export async function unnamedOf(
  db: Db,
  workspaceId: string,
  hashes: string[],
): Promise<Set<string>> {
  const of = workspaceId === SHARED ? {} : { workspaceId };
  const where = { ...of, sha256: { in: hashes } };
  const select = { sha256: true } as const;
  const named = [
    ...(await db.file.findMany({ where: { ...where, removedAt: null }, select })),
    ...(await db.derivative.findMany({ where, select })),
  ];
  const unnamed = new Set(hashes);
  for (const { sha256 } of named) unnamed.delete(sha256);
  return unnamed;
}
