import { Refusal } from "#app/kernel/verdict.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";

const CLAIM = "installation";

/**
 * An installation is set up once: the second to come, even at the same moment, finds the row.
 * @throws Refusal "already-set-up"
 */
export async function claimInstallation(tx: Tx, now: Date): Promise<void> {
  try {
    await tx.providerEvent.create({
      data: { id: CLAIM, provider: "milepost", type: "set-up", receivedAt: now },
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal("already-set-up");
    throw error;
  }
}

/** Opens the installation to be set up again, after the sample studio was removed. */
export async function releaseInstallation(tx: Tx): Promise<void> {
  await tx.providerEvent.deleteMany({ where: { id: CLAIM } });
}
