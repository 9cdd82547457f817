import type { Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Makes others who change a file wait until this transaction has ended. A condition on its pictures
 * is asked after it: when it has waited for a row, PostgreSQL doesn't look at other tables again.
 * @returns whether the file is there
 */
export async function lockFile(tx: Tx, fileId: Id<"File">): Promise<boolean> {
  const { count } = await tx.file.updateMany({
    where: { id: fileId },
    data: { previewTries: { increment: 0 } },
  });
  return count === 1;
}
