import type { Id } from "#app/kernel/id.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/** Has a member a code app or a passkey? */
export async function hasSecondFactor(db: Db, userId: Id<"User">): Promise<boolean> {
  const factor = { OR: [{ totpSecret: { not: "" } }, { passkeys: { some: {} } }] };
  return (
    (await db.user.findFirst({ where: { id: userId, ...factor }, select: { id: true } })) !== null
  );
}
