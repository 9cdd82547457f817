import { agreementSignedMail } from "#emails/mail.ts";
import { canSign } from "#app/areas/agreements/rules/agreement-states.ts";
import { agreementWords } from "#app/areas/agreements/rules/agreement-words.ts";
import { instalmentText } from "#app/areas/agreements/rules/agreement-text.ts";
import { checkSigningCode } from "#app/areas/agreements/commands/check-signing-code.server.ts";
import { sealAgreement } from "#app/areas/agreements/commands/seal-agreement.server.ts";
import { billInstalment } from "#app/areas/invoicing/commands/bill-instalment.server.ts";
import { startProject } from "#app/areas/projects/commands/start-project.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import type { AgreedScope } from "#app/areas/scope/rules/scope.ts";
import { childId } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

export type SigningOrder = { agreementId: string; name: string; consent: boolean; code: string; sha256: string; baseUrl: string };

/**
 * The client signs: evidence is written, the payment plan becomes instalments, and the deposit is invoiced, or the work
 * starts when none is asked for. All of it happens or nothing.
 * @throws Refusal "no-right", "consent-missing", "name-missing", "not-open", "text-changed" and the code's reasons; Absent
 */
export async function signAgreement(context: Context<Guest>, order: SigningOrder): Promise<void> {
  const { db, actor } = context;
  demand(mayAct(actor.rights, "sign"));
  if (!order.consent) throw new Refusal("consent-missing");
  if (order.name.trim().length < 2) throw new Refusal("name-missing");
  const agreement = present(await db.agreement.findFirst({ where: { id: order.agreementId, projectId: actor.projectId }, select: { status: true, sha256: true } }), "agreement");
  demand(canSign(agreement.status));
  if (agreement.sha256 !== order.sha256) throw new Refusal("text-changed");
  const codeId = await checkSigningCode(context, order);
  await transact(db, async (tx) => {
    const sealed = await sealAgreement(tx, context, { ...order, codeId });
    const deposit = await planInstalments(tx, sealed.agreement);
    if (deposit) await billInstalment(tx, context, { projectId: actor.projectId, baseUrl: order.baseUrl }, deposit);
    else await startProject(tx, context, { id: actor.projectId, workspaceId: actor.workspaceId });
    await mailSignedCopies(tx, context, sealed.agreement, order.baseUrl);
  });
}

type Sealed = Awaited<ReturnType<typeof sealAgreement>>["agreement"];

/** Writes the signed plan as instalments and returns the deposit, if there is one. */
async function planInstalments(tx: Tx, agreement: Sealed) {
  const scope = JSON.parse(agreement.scope) as AgreedScope;
  const words = agreementWords(agreement.locale);
  const rows = scope.instalments.map((instalment, position) => ({
    id: childId(agreement.projectId), workspaceId: agreement.workspaceId, projectId: agreement.projectId, position, kind: instalment.kind,
    title: instalmentText(instalment, words).replaceAll("\\", ""), milestoneId: instalment.milestoneId, amount: BigInt(instalment.amount),
  }));
  await tx.instalment.createMany({ data: rows });
  return rows.find(({ kind }) => kind === "deposit") ?? null;
}

async function mailSignedCopies(tx: Tx, { actor, now }: Context<Guest>, agreement: Sealed, baseUrl: string): Promise<void> {
  const workspace = present(await tx.workspace.findUnique({ where: { id: agreement.workspaceId } }), "workspace");
  const about: [string, string] = ["agreement", agreement.id];
  const common = { studio: workspace.name, project: agreement.project.title, signer: actor.name, agreementId: agreement.id };
  const owned = { workspaceId: workspace.id, projectId: agreement.projectId, about };
  const toClient = agreementSignedMail({ ...common, name: actor.name, url: `${baseUrl}/portal/${agreement.projectId}`, side: "client" });
  await enqueueMail(tx, { ...toClient, ...owned, to: actor, locale: actor.locale, replyTo: workspace.email }, now);
  const toStudio = agreementSignedMail({ ...common, name: workspace.name, url: `${baseUrl}/app/projects/${agreement.projectId}`, side: "studio" });
  await enqueueMail(tx, { ...toStudio, ...owned, to: workspace, locale: workspace.locale, replyTo: actor.email }, now);
}
