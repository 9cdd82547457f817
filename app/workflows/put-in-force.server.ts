import { readAgreedScope } from "#app/areas/scope/stored/agreed-scope.ts";
import { agreementSignedMail } from "#emails/agreement-signed.tsx";
import { instalmentText } from "#app/areas/agreements/rules/agreement-text.ts";
import { agreementWords } from "#words/agreement.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { applyChange } from "#app/areas/change-requests/commands/apply-change.server.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import {
  invoiceOfInstalment,
  type BillableInstalment,
} from "#app/areas/invoicing/rules/invoice-input.ts";
import { startProject } from "#app/areas/projects/commands/start-project.server.ts";
import { SIGNED_STATUSES } from "#app/areas/scope/rules/open-agreement.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

/**
 * Applies what follows from the last signature, in its transaction: an agreement's plan becomes
 * instalments, and the deposit is invoiced or, without one, the work starts; an amendment changes
 * the ledger. Everybody gets the signed copy.
 * @throws Refusal "not-open" when another agreement is in force, and the reasons of applyChange
 */
export async function putInForce(
  tx: Tx,
  moment: Moment,
  agreementId: Id<"Agreement">,
): Promise<void> {
  const agreement = present(
    await tx.agreement.findFirst({
      where: { id: agreementId },
      include: {
        signers: { orderBy: { position: "asc" } },
        project: { include: { workspace: true } },
      },
    }),
    "agreement",
  );
  const { projectId, workspaceId } = agreement;
  await tx.agreement.update({
    where: { id: agreementId },
    data: { status: "in_force", signedAt: moment.now },
  });
  await logEvent(tx, moment, {
    agreement,
    entry: { type: "in-force", actorName: "Milepost" },
  });
  const isOriginal = agreement.kind === "original";
  if (isOriginal) await demandNoOther(tx, agreement);
  const due = isOriginal
    ? await planInstalments(tx, agreement)
    : await applyChange(tx, moment, agreement);
  if (due) await issueInvoice(tx, moment, invoiceOfInstalment(due));
  else if (isOriginal) await startProject(tx, moment, { project: { id: projectId, workspaceId } });
  await mailSignedCopies(tx, moment, agreement);
}

type Signed = {
  id: string;
  projectId: Id<"Project">;
  workspaceId: Id<"Workspace">;
  scope: string;
  locale: string;
  project: { status: string };
};

/** A proposed project can have only one agreement in force. */
async function demandNoOther(tx: Tx, { id, projectId, project }: Signed): Promise<void> {
  if (project.status !== "proposed") throw new Refusal("not-open");
  const others = await tx.agreement.count({
    where: { projectId, id: { not: id }, kind: "original", status: { in: SIGNED_STATUSES } },
  });
  if (others > 0) throw new Refusal("not-open");
}

/**
 * Writes the signed plan as instalments and returns the deposit, if there is one. Options that
 * weren't chosen are deleted: only what was signed is part of the project.
 */
async function planInstalments(
  tx: Tx,
  { projectId, workspaceId, scope, locale }: Signed,
): Promise<BillableInstalment | null> {
  const { deliverables, instalments } = readAgreedScope(scope);
  const taken = deliverables.map(({ id }) => id);
  await tx.deliverable.deleteMany({ where: { projectId, id: { notIn: taken } } });
  const words = agreementWords(locale);
  const rows = instalments.map((instalment, position) => ({
    id: childId(projectId),
    workspaceId,
    projectId,
    position,
    kind: instalment.kind,
    title: instalmentText(instalment, words).replaceAll("\\", ""),
    milestoneId: instalment.milestoneId,
    amount: BigInt(instalment.amount),
  }));
  await tx.instalment.createMany({ data: rows });
  return rows.find(({ kind }) => kind === "deposit") ?? null;
}

type Mailed = Signed & {
  signers: { contactId: Id<"Contact"> | null }[];
  project: {
    title: string;
    workspace: { id: string; name: string; email: string; locale: string };
  };
};

async function mailSignedCopies(
  tx: Tx,
  { now, baseUrl }: Moment,
  agreement: Mailed,
): Promise<void> {
  const { workspace } = agreement.project;
  const signatures = await tx.signature.findMany({
    where: { agreementId: agreement.id, party: "client" },
    orderBy: { signedAt: "asc" },
  });
  const contacts = await tx.contact.findMany({
    where: {
      id: {
        in: [...signatures, ...agreement.signers].flatMap(({ contactId }) =>
          contactId ? [contactId] : [],
        ),
      },
    },
  });
  const signer = signatures.map(({ name }) => name).join(", ");
  const about: [string, string] = ["agreement", agreement.id];
  const common = {
    studio: workspace.name,
    project: agreement.project.title,
    signer,
    agreementId: agreement.id,
  };
  const owned = { workspaceId: workspace.id, projectId: agreement.projectId, about };
  for (const contact of contacts) {
    const mail = agreementSignedMail({
      ...common,
      name: contact.name,
      url: `${baseUrl}/portal/${agreement.projectId}`,
      side: "client",
    });
    await enqueueMail(tx, { ...mail, ...owned, to: contact, replyTo: workspace.email }, now);
  }
  const toStudio = agreementSignedMail({
    ...common,
    name: workspace.name,
    url: `${baseUrl}/app/projects/${agreement.projectId}`,
    side: "studio",
  });
  await enqueueMail(
    tx,
    {
      ...toStudio,
      ...owned,
      to: workspace,
      replyTo: contacts[0]?.email ?? "",
    },
    now,
  );
}
