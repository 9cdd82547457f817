import { Refusal } from "#app/kernel/verdict.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";

const CLAIM = "installation";

/**
 * Claims the installation, which is set up only once: a second attempt, even a concurrent one,
 * fails on this row.
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
