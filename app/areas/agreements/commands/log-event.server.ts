import { createHash } from "node:crypto";
import { eventText, type AgreementEventType } from "#app/areas/agreements/rules/event-chain.ts";
import { orderedChildId, type Id } from "#app/kernel/id.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

export const sha256 = (content: string | Uint8Array) =>
  createHash("sha256").update(content).digest("hex");

type Of = { id: string; projectId: Id<"Project">; workspaceId: Id<"Workspace"> };
type Entry = {
  type: AgreementEventType;
  actorName: string;
  detail?: string;
  ip?: string;
  userAgent?: string;
};

/**
 * Adds an entry to an agreement's log, in the same transaction as the event. The agreement's row is
 * written first, so that concurrent entries queue up and each carries the hash of the one before.
 */
export async function logEvent(
  tx: Tx,
  { now }: Pick<Moment, "now">,
  { agreement, entry }: { agreement: Of; entry: Entry },
): Promise<void> {
  const { type, actorName, detail = "", ip = "", userAgent = "" } = entry;
  const { eventCount: position, eventHash: previousHash } = await tx.agreement.update({
    where: { id: agreement.id },
    data: { eventCount: { increment: 1 } },
    select: { eventCount: true, eventHash: true },
  });
  const event = {
    position,
    type,
    at: now.toISOString(),
    actorName,
    detail,
    ip,
    userAgent,
    previousHash,
  };
  const hash = sha256(eventText(agreement.id, event));
  await tx.agreementEvent.create({
    data: {
      ...event,
      id: orderedChildId(agreement.projectId),
      workspaceId: agreement.workspaceId,
      projectId: agreement.projectId,
      agreementId: agreement.id,
      at: now,
      hash,
    },
  });
  await tx.agreement.update({ where: { id: agreement.id }, data: { eventHash: hash } });
}
