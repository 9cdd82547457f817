import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { nextSigner } from "#app/areas/agreements/rules/signing-order.ts";
import { changeNumberOf } from "#app/areas/agreements/stored/change-effects.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { signTurnMail } from "#emails/sign-turn.tsx";
import type { Contact, Prisma, Signer } from "#generated/sqlite/client.ts";
import { logEvent } from "./log-event.server.ts";

export type Evidence = {
  agreementId: Id<"Agreement">;
  name: string;
  sha256: string;
  consent: string;
  timeZone: string;
  drawing: string;
};

/**
 * Writes one signature of a client with its evidence, and passes the turn to the next signer, or to
 * the freelancer who countersigns. Concurrent calls sign once. Returns whether everybody has
 * signed.
 * @throws Refusal "not-open", "text-changed", "code-missing", "already-signed"; Absent
 */
export async function sealAgreement(
  tx: Tx,
  context: Context<Guest>,
  { codeId, evidence }: { codeId: Id<"SigningCode">; evidence: Evidence },
): Promise<boolean> {
  const { actor, now } = context;
  await lockProject(tx, actor);
  const agreement = await claimAgreement(tx, actor.projectId, evidence);
  const used = await tx.signingCode.updateMany({
    where: { id: codeId, usedAt: null },
    data: { usedAt: now },
  });
  if (used.count === 0) throw new Refusal("code-missing");
  const { projectId, workspaceId, signers } = agreement;
  const signer = signers.find(({ contactId }) => contactId === actor.contactId) ?? null;
  if (signer) await claimTurn(tx, signer, now);
  await tx.signature.create({
    data: {
      ...evidence,
      id: childId(projectId),
      workspaceId,
      projectId,
      contactId: actor.contactId,
      signerId: signer?.id ?? null,
      party: "client",
      role: signer?.role ?? "",
      contactName: actor.name,
      email: actor.email,
      identification: "personal link and a code mailed to the address",
      originalSha256: agreement.originalSha256,
      ip: actor.ip,
      userAgent: actor.userAgent,
      signedAt: now,
    },
  });
  // For an agreement the history names the signer; for a change, its number and title say more.
  await recordActivity(tx, context, {
    projectId,
    workspaceId,
    ...(agreement.kind === "original"
      ? { type: "agreement.signed", subject: evidence.name }
      : {
          type: "change.signed",
          subject: String(changeNumberOf(agreement)),
          detail: agreement.title,
        }),
  });
  await logEvent(tx, context, {
    agreement,
    entry: {
      type: "signed",
      actorName: evidence.name,
      detail: actor.email,
      ip: actor.ip,
      userAgent: actor.userAgent,
    },
  });
  const next = nextSigner(signers.filter(({ id }) => id !== signer?.id));
  if (!next && !agreement.countersign) return true;
  if (next)
    await logEvent(tx, context, { agreement, entry: { type: "turn", actorName: next.name } });
  await passTurn(tx, context, { agreement, next });
  return false;
}

const WITH_SIGNERS = {
  signers: { orderBy: { position: "asc" } },
  project: { select: { title: true, workspace: true } },
} satisfies Prisma.AgreementInclude;

type Claimed = Prisma.AgreementGetPayload<{ include: typeof WITH_SIGNERS }>;

/**
 * Claims the agreement for this signature and checks that the signer has read the current text.
 * Signing also marks the agreement as viewed.
 */
async function claimAgreement(
  tx: Tx,
  projectId: Id<"Project">,
  { agreementId, sha256 }: Evidence,
): Promise<Claimed> {
  const { count } = await tx.agreement.updateMany({
    where: { id: agreementId, projectId, status: { in: OPEN_AGREEMENT } },
    data: { status: "viewed" },
  });
  if (count === 0) throw new Refusal("not-open");
  const agreement = present(
    await tx.agreement.findFirst({ where: { id: agreementId }, include: WITH_SIGNERS }),
    "agreement",
  );
  if (agreement.sha256 !== sha256) throw new Refusal("text-changed");
  return agreement;
}

/** Another code may have signed for this contact in another tab. */
async function claimTurn(tx: Tx, { id }: Signer, now: Date): Promise<void> {
  const { count } = await tx.signer.updateMany({
    where: { id, signedAt: null },
    data: { signedAt: now },
  });
  if (count === 0) throw new Refusal("already-signed");
}

/** Notifies who signs next: another signer, or the freelancer when there is none. */
async function passTurn(
  tx: Tx,
  { actor, now, baseUrl }: Context<Guest>,
  { agreement, next }: { agreement: Claimed; next: Signer | null },
): Promise<void> {
  const { id, projectId, workspaceId, project } = agreement;
  const { workspace } = project;
  if (next) await tx.signer.update({ where: { id: next.id }, data: { sentAt: now } });
  else await tx.agreement.update({ where: { id }, data: { status: "signed_by_client" } });
  const to = next ? await contactOf(tx, next) : workspace;
  const letter = signTurnMail({
    name: to.name,
    studio: next ? workspace.name : "Milepost",
    project: project.title,
    before: actor.name,
    reminder: false,
    url: `${baseUrl}/${next ? "portal" : "app/projects"}/${projectId}/agreements/${id}`,
  });
  const replyTo = next ? workspace.email : actor.email;
  const about: [string, string] = ["agreement", id];
  await enqueueMail(tx, { ...letter, workspaceId, projectId, to, replyTo, about }, now);
}

async function contactOf(tx: Tx, { contactId }: Signer): Promise<Contact> {
  return present(await tx.contact.findFirst({ where: { id: contactId ?? "" } }), "contact");
}
