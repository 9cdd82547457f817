import type { AgreementKind } from "#generated/sqlite/client.ts";
import { childId } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { logEvent, sha256 } from "./log-event.server.ts";

export type SignerOrder = { contactId: string; name: string; email: string; role: string };

export type OfferOrder = {
  projectId: string;
  workspaceId: string;
  kind: AgreementKind;
  title: string;
  text: string;
  /** JSON of what the text was made of. */
  scope: string;
  effects?: string;
  /** Net, minor units. */
  price: number;
  changeId?: string;
  locale: string;
  template?: string;
  expiresOn: Day;
  /** In the order in which they sign. */
  signers: SignerOrder[];
  countersign: boolean;
  sentBy: string;
};

/** Freezes a document and offers it for signature. Returns its id. */
export async function offerAgreement(tx: Tx, order: OfferOrder, now: Date): Promise<string> {
  const { projectId, workspaceId } = order;
  const last = await tx.agreement.findFirst({
    where: { projectId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const id = childId(projectId);
  await tx.agreement.create({
    data: {
      id,
      workspaceId,
      projectId,
      number: (last?.number ?? 0) + 1,
      kind: order.kind,
      status: "sent",
      title: order.title,
      text: order.text,
      sha256: sha256(order.text),
      scope: order.scope,
      effects: order.effects ?? "",
      price: BigInt(order.price),
      changeId: order.changeId ?? null,
      locale: order.locale,
      template: order.template ?? "",
      expiresOn: order.expiresOn,
      countersign: order.countersign,
      sentAt: now,
    },
  });
  await tx.signer.createMany({
    data: order.signers.map((signer, index) => ({
      id: childId(projectId),
      workspaceId,
      projectId,
      agreementId: id,
      position: index + 1,
      party: "client" as const,
      ...signer,
      sentAt: index === 0 ? now : null,
    })),
  });
  const names = order.signers.map(({ name }) => name).join(", ");
  await logEvent(tx, {
    agreement: { id, projectId, workspaceId },
    entry: { type: "sent", actorName: order.sentBy, detail: names },
    now,
  });
  return id;
}
