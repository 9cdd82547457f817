import type { Id } from "#app/kernel/id.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/**
 * The signers of the agreement sign its amendments in the same order, if they still have access;
 * else everyone who may sign now.
 */
export async function findSignersOfChanges(
  db: Db | Tx,
  projectId: Id<"Project">,
  agreementId: Id<"Agreement">,
) {
  const earlier = await db.signer.findMany({
    where: { agreementId, projectId },
    orderBy: { position: "asc" },
    select: { contactId: true, role: true },
  });
  const able = await listViewers(db, projectId, "sign");
  const still = earlier.flatMap(({ contactId, role }) =>
    able
      .filter(({ id }) => id === contactId)
      .map(({ id, name, email }) => ({ contactId: id, name, email, role })),
  );
  return still.length > 0
    ? still
    : able.slice(0, 1).map(({ id, name, email }) => ({ contactId: id, name, email, role: "" }));
}
