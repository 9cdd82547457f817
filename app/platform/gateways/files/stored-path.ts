import type { StoredAt } from "./file-store.ts";

const HASH = /^[0-9a-f]{64}$/u;

export const isHash = (text: string): boolean => HASH.test(text);

/** Where content is in a store, and the same in each: the workspace, two digits, the hash. */
export function pathIn({ workspaceId, sha256 }: StoredAt): string {
  if (!isHash(sha256)) throw new RangeError("not a content hash");
  if (!/^[\w-]+$/u.test(workspaceId)) throw new RangeError("not a workspace");
  return `${workspaceId}/${sha256.slice(0, 2)}/${sha256}`;
}

/** What `pathIn` made; null for anything else that is in the same place. */
export function storedAt(path: string): StoredAt | null {
  const [workspaceId = "", start, sha256 = "", ...rest] = path.split("/");
  const isOurs = isHash(sha256) && start === sha256.slice(0, 2) && /^[\w-]+$/u.test(workspaceId);
  return isOurs && rest.length === 0 ? { workspaceId, sha256 } : null;
}
