import { readChangeEffects } from "#app/areas/agreements/stored/change-effects.ts";
import type { Agreement, Prisma, Signer } from "#generated/sqlite/client.ts";
import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { canSignNow, nextSigner } from "#app/areas/agreements/rules/signing-order.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import {
  recordActivity,
  type ActivityEntry,
} from "#app/areas/projects/commands/record-activity.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { logEvent } from "./log-event.server.ts";

export type Evidence = {
  agreementId: Id<"Agreement">;
  name: string;
  sha256: string;
  codeId: Id<"SigningCode">;
  consent: string;
  timeZone: string;
  drawing: string;
};

/**
 * Writes one signature of a client with its evidence. Signing twice at once signs once, and signers
 * sign in their order. Returns the agreement, and who signs next; null when all of the client's
 * have signed.
 * @throws Refusal "not-open", "offer-expired", "text-changed", "code-missing" and the reasons of
 * canSignNow; Absent
 */
export async function sealAgreement(tx: Tx, context: Context<Guest>, input: Evidence) {
  const { actor, now } = context;
  const agreement = await claimForSigning(tx, context, input);
  const signer = agreement.signers.find(({ contactId }) => contactId === actor.contactId) ?? null;
  await tx.signature.create({
    data: signatureOf(context, { input, agreement, signer }),
  });
  if (signer) await tx.signer.update({ where: { id: signer.id }, data: { signedAt: now } });
  await logEvent(tx, {
    agreement,
    entry: {
      type: "signed",
      actorName: input.name.trim(),
      detail: actor.email,
      ip: actor.ip,
      userAgent: actor.userAgent,
    },
    now,
  });
  await recordActivity(tx, context, {
    projectId: actor.projectId,
    workspaceId: actor.workspaceId,
    ...signedActivity(agreement, input.name.trim()),
  });
  const next = nextSigner(agreement.signers.filter(({ id }) => id !== signer?.id));
  if (next) await tx.signer.update({ where: { id: next.id }, data: { sentAt: now } });
  return { agreement, next };
}

/**
 * Takes the code and the agreement for this signature alone, and makes sure that what is signed is
 * what was read.
 */
async function claimForSigning(tx: Tx, { actor, now, today }: Context<Guest>, input: Evidence) {
  await lockProject(tx, actor);
  // A signature implies that it was seen.
  const { count } = await tx.agreement.updateMany({
    where: { id: input.agreementId, projectId: actor.projectId, status: { in: OPEN_AGREEMENT } },
    data: { status: "viewed" },
  });
  if (count === 0) throw new Refusal("not-open");
  const used = await tx.signingCode.updateMany({
    where: { id: input.codeId, usedAt: null },
    data: { usedAt: now },
  });
  if (used.count === 0) throw new Refusal("code-missing");
  const agreement = present(
    await tx.agreement.findUnique({
      where: { id: input.agreementId },
      include: {
        signers: { orderBy: { position: "asc" } },
        project: { include: { client: true, workspace: true } },
      },
    }),
    "agreement",
  );
  if (agreement.expiresOn && agreement.expiresOn < today) throw new Refusal("offer-expired");
  // Agreements of earlier versions name no signers; anyone who has the right signs them.
  if (agreement.signers.length > 0) demand(canSignNow(agreement.signers, actor.contactId));
  if (agreement.sha256 !== input.sha256) throw new Refusal("text-changed");
  return agreement;
}

type Signed = { input: Evidence; agreement: Agreement; signer: Signer | null };

function signatureOf({ actor, now }: Context<Guest>, { input, agreement, signer }: Signed) {
  return {
    id: childId(actor.projectId),
    workspaceId: actor.workspaceId,
    projectId: actor.projectId,
    agreementId: agreement.id,
    contactId: actor.contactId,
    signerId: signer?.id ?? null,
    party: "client",
    role: signer?.role ?? "",
    name: input.name.trim(),
    contactName: actor.name,
    email: actor.email,
    identification: "personal link and a code mailed to the address",
    consent: input.consent,
    sha256: agreement.sha256,
    originalSha256: agreement.originalSha256,
    ip: actor.ip,
    userAgent: actor.userAgent,
    timeZone: input.timeZone,
    drawing: input.drawing,
    signedAt: now,
  } satisfies Prisma.SignatureUncheckedCreateInput;
}

/** An agreement is signed by a name; of a change, its number and title tell more. */
function signedActivity(
  agreement: { kind: string; title: string; effects: string },
  name: string,
): Pick<ActivityEntry, "type" | "subject" | "detail"> {
  if (agreement.kind === "original") return { type: "agreement.signed", subject: name };
  return {
    type: "change.signed",
    subject: String(readChangeEffects(agreement.effects).number),
    detail: agreement.title,
  };
}
