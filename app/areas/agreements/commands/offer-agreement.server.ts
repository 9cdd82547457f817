import type { MinorUnits } from "#app/kernel/money.ts";
import type { AgreementKind } from "#generated/sqlite/client.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { demandQuoted } from "./demand-quoted.server.ts";
import { logEvent, sha256 } from "./log-event.server.ts";

export type SignerInput = { contactId: Id<"Contact">; name: string; email: string; role: string };

export type OfferInput = {
  projectId: Id<"Project">;
  workspaceId: Id<"Workspace">;
  kind: AgreementKind;
  title: string;
  text: string;
  /** What others than the freelancer typed: each stands as a quotation in the text. */
  quoted: string[];
  /** JSON of the data that the text was made from. */
  scope: string;
  effects?: string;
  /** Net, minor units. */
  price: MinorUnits;
  changeId?: Id<"ChangeRequest">;
  locale: string;
  template?: string;
  expiresOn: Day;
  /** In signing order. */
  signers: SignerInput[];
  countersign: boolean;
  sentBy: string;
};

/**
 * Freezes a document and offers it for signature. Returns its id.
 * @throws Refusal "not-quotable"
 */
export async function offerAgreement(
  tx: Tx,
  moment: Pick<Moment, "now">,
  input: OfferInput,
): Promise<string> {
  const { now } = moment;
  const { projectId, workspaceId } = input;
  demandQuoted(input.text, input.quoted);
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
      kind: input.kind,
      status: "sent",
      title: input.title,
      text: input.text,
      sha256: sha256(input.text),
      scope: input.scope,
      effects: input.effects ?? "",
      price: BigInt(input.price),
      changeId: input.changeId ?? null,
      locale: input.locale,
      template: input.template ?? "",
      expiresOn: input.expiresOn,
      countersign: input.countersign,
      sentAt: now,
    },
  });
  await tx.signer.createMany({
    data: input.signers.map((signer, index) => ({
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
  const names = input.signers.map(({ name }) => name).join(", ");
  await logEvent(tx, moment, {
    agreement: { id, projectId, workspaceId },
    entry: { type: "sent", actorName: input.sentBy, detail: names },
  });
  return id;
}
