import type { Id } from "#app/kernel/id.ts";
import { changeNumberOf } from "#app/areas/agreements/stored/change-effects.ts";
import { signTurnMail } from "#emails/sign-turn.tsx";
import { canSign } from "#app/areas/agreements/rules/agreement-states.ts";
import { checkSigningCode } from "#app/areas/agreements/commands/check-signing-code.server.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { sealAgreement } from "#app/areas/agreements/commands/seal-agreement.server.ts";
import { cleanDrawing } from "#app/areas/agreements/rules/drawing.ts";
import { canSignNow } from "#app/areas/agreements/rules/signing-order.ts";
import { consentTo } from "#app/areas/change-requests/rules/consent.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { putInForce } from "./put-in-force.server.ts";

export type SigningInput = {
  agreementId: Id<"Agreement">;
  name: string;
  consent: boolean;
  code: string;
  sha256: string;
  /** IANA name, as the browser told. */
  timeZone?: string;
  /** An SVG path. */
  drawing?: string;
};

/**
 * A contact signs an agreement or an amendment: evidence is written, and with the last signature
 * everything follows from it. Where the freelancer countersigns, it waits for her. All of it
 * happens or nothing.
 * @throws Refusal "no-right", "consent-missing", "name-missing", "not-open", "text-changed",
 * "offer-expired", the reasons of canSignNow, of the code and of putInForce; Absent
 */
export async function signAgreement(context: Context<Guest>, input: SigningInput): Promise<void> {
  const { db, actor, today } = context;
  demand(mayAct(actor.rights, "sign"));
  if (!input.consent) throw new Refusal("consent-missing");
  if (input.name.trim().length < 2) throw new Refusal("name-missing");
  const agreement = present(
    await db.agreement.findFirst({
      where: { id: input.agreementId, projectId: actor.projectId },
      include: { signers: true, project: { select: { client: { select: { name: true } } } } },
    }),
    "agreement",
  );
  demand(canSign(agreement.status));
  if (agreement.expiresOn && agreement.expiresOn < today) throw new Refusal("offer-expired");
  if (agreement.signers.length > 0) demand(canSignNow(agreement.signers, actor.contactId));
  if (agreement.sha256 !== input.sha256) throw new Refusal("text-changed");
  const codeId = await checkSigningCode(context, input);
  const evidence = {
    agreementId: agreement.id,
    name: input.name,
    sha256: input.sha256,
    codeId,
    consent: consentTo(
      { locale: agreement.locale, change: changeNumberOf(agreement) },
      agreement.project.client.name,
    ),
    timeZone: (input.timeZone ?? "").slice(0, 60),
    drawing: cleanDrawing(input.drawing ?? ""),
  };
  await db.$transaction(async (tx) => {
    const { next } = await sealAgreement(tx, context, evidence);
    if (next) return askNext(tx, context, { agreementId: agreement.id, next });
    if (!agreement.countersign) return putInForce(tx, context, agreement.id);
    await tx.agreement.update({
      where: { id: agreement.id },
      data: { status: "signed_by_client" },
    });
    await askStudio(tx, context, agreement.id);
  });
}

/** The turn passes on: the next signer hears of it. */
async function askNext(
  tx: Tx,
  { actor, now, baseUrl }: Context<Guest>,
  {
    agreementId,
    next,
  }: { agreementId: Id<"Agreement">; next: { contactId: Id<"Contact"> | null; name: string } },
): Promise<void> {
  const agreement = present(
    await tx.agreement.findUnique({
      where: { id: agreementId },
      include: { project: { include: { workspace: true } } },
    }),
    "agreement",
  );
  const contact = present(
    await tx.contact.findUnique({ where: { id: next.contactId ?? "" } }),
    "contact",
  );
  const { workspace } = agreement.project;
  await logEvent(tx, { agreement, entry: { type: "turn", actorName: next.name }, now });
  const mail = signTurnMail({
    name: contact.name,
    studio: workspace.name,
    project: agreement.project.title,
    before: actor.name,
    reminder: false,
    url: `${baseUrl}/portal/${actor.projectId}/agreements/${agreementId}`,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId: actor.projectId,
      to: contact,
      replyTo: workspace.email,
      about: ["agreement", agreementId],
    },
    now,
  );
}

async function askStudio(
  tx: Tx,
  { actor, now, baseUrl }: Context<Guest>,
  agreementId: Id<"Agreement">,
): Promise<void> {
  const workspace = present(
    await tx.workspace.findUnique({ where: { id: actor.workspaceId } }),
    "workspace",
  );
  const project = present(
    await tx.project.findUnique({ where: { id: actor.projectId }, select: { title: true } }),
    "project",
  );
  const mail = signTurnMail({
    name: workspace.name,
    studio: "Milepost",
    project: project.title,
    before: actor.name,
    reminder: false,
    url: `${baseUrl}/app/projects/${actor.projectId}/agreements/${agreementId}`,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId: actor.projectId,
      to: workspace,
      replyTo: actor.email,
      about: ["agreement", agreementId],
    },
    now,
  );
}
