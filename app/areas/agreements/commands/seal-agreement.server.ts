import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { agreementWords } from "#app/areas/agreements/rules/agreement-words.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { SIGNED_STATUSES } from "#app/areas/scope/rules/open-agreement.ts";
import { childId } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Writes the signature with its evidence and puts the agreement in force. Signing twice at once signs once. The
 * freelancer's side is bound by her offer, so the client's signature is what puts the agreement in force.
 * @throws Refusal "not-open", "text-changed", "code-missing"; Absent
 */
export async function sealAgreement(tx: Tx, context: Context<Guest>, order: { agreementId: string; name: string; sha256: string; codeId: string }) {
  const { actor, now } = context;
  const { count } = await tx.agreement.updateMany({
    where: { id: order.agreementId, projectId: actor.projectId, status: { in: OPEN_AGREEMENT } },
    data: { status: "in_force", signedAt: now },
  });
  if (count === 0) throw new Refusal("not-open");
  const used = await tx.signingCode.updateMany({ where: { id: order.codeId, usedAt: null }, data: { usedAt: now } });
  if (used.count === 0) throw new Refusal("code-missing");
  const agreement = present(await tx.agreement.findUnique({ where: { id: order.agreementId }, include: { project: { include: { client: true } } } }), "agreement");
  if (agreement.project.status !== "proposed") throw new Refusal("not-open");
  const others = await tx.agreement.count({ where: { projectId: actor.projectId, id: { not: agreement.id }, status: { in: SIGNED_STATUSES } } });
  if (others > 0) throw new Refusal("not-open");
  if (agreement.sha256 !== order.sha256) throw new Refusal("text-changed");
  const signature = await tx.signature.create({
    data: {
      id: childId(actor.projectId), workspaceId: actor.workspaceId, projectId: actor.projectId, agreementId: agreement.id, contactId: actor.contactId,
      name: order.name.trim(), contactName: actor.name, email: actor.email, identification: "personal link and a code mailed to the address",
      consent: agreementWords(agreement.locale).consent(agreement.project.client.name), sha256: agreement.sha256, ip: actor.ip, userAgent: actor.userAgent, signedAt: now,
    },
  });
  await recordActivity(tx, context, { projectId: actor.projectId, workspaceId: actor.workspaceId, type: "agreement.signed", subject: order.name.trim() });
  return { agreement, signature };
}
