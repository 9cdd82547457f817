import { parseRights } from "#app/areas/sharing/rules/guest-rights.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

export type Reader = {
  id: Id<"Contact">;
  name: string;
  email: string;
  locale: string;
  rights: string[];
  /** Somebody who only pays isn't told of the work, unless the studio wants so. */
  isToldByDefault: boolean;
};

/** The contacts who can open the project, once each, with what they may do. */
export async function listReaders(db: Db | Tx, projectId: Id<"Project">): Promise<Reader[]> {
  const links = await db.guestLink.findMany({
    where: { projectId, revokedAt: null },
    orderBy: { createdAt: "asc" },
    select: {
      rights: true,
      contact: { select: { id: true, name: true, email: true, locale: true } },
    },
  });
  const readers = new Map<string, Reader>();
  for (const { rights, contact } of links) {
    const all = [...new Set([...(readers.get(contact.id)?.rights ?? []), ...parseRights(rights)])];
    if (!all.includes("view")) continue;
    const isToldByDefault = ["comment", "approve", "sign"].some((right) => all.includes(right));
    readers.set(contact.id, { ...contact, rights: all, isToldByDefault });
  }
  const listed = [...readers.values()];
  // Where nobody may say anything, those who may look are told.
  return listed.some((reader) => reader.isToldByDefault)
    ? listed
    : listed.map((reader) => ({ ...reader, isToldByDefault: !reader.rights.includes("pay") }));
}
