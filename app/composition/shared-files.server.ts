import { z } from "zod";
import { decryptText, encryptText } from "#app/platform/auth/secrets.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { storedAs } from "#app/platform/stored.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

/** Content that no row names is swept after a day; what was shared waits a little less, in ms. */
const WAITS_MS = 20 * 3_600_000;

const readSealed = storedAs(
  "shared files",
  z.object({
    workspaceId: z.string(),
    until: z.number(),
    files: z.array(
      z.object({ sha256: z.string(), size: z.number(), mediaType: z.string(), name: z.string() }),
    ),
  }),
);

/** Files that were stored, and have no project yet, as a text that only we can read and make. */
export function sealShared({ actor, now }: Context<Member>, files: StoredUpload[]): string {
  const { workspaceId } = actor;
  return encryptText(JSON.stringify({ workspaceId, until: now.getTime() + WAITS_MS, files }));
}

/** The files of such a text; empty when it is too old, changed, or another studio's. */
export function openShared({ actor, now }: Context<Member>, sealed: string): StoredUpload[] {
  try {
    const { workspaceId, until, files } = readSealed(decryptText(sealed));
    return workspaceId === actor.workspaceId && until > now.getTime() ? files : [];
  } catch {
    return [];
  }
}
