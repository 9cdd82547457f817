import { cleanLine, LONGEST_NAME } from "#app/kernel/text.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import type { SignInMethod } from "#app/areas/workspaces/rules/sessions.ts";
import { agreementWords } from "#words/agreement.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { putInForce } from "./put-in-force.server.ts";

export type CountersigningInput = {
  projectId: Id<"Project">;
  agreementId: Id<"Agreement">;
  name: string;
  consent: boolean;
  sha256: string;
  ip: string;
  userAgent: string;
  /** How the member signed in. */
  method: SignInMethod;
};

/** As the certificate names it. */
const IDENTIFIED: Record<SignInMethod, string> = {
  password: "signed in with a password",
  "second-factor": "signed in with a password and a second factor",
  passkey: "signed in with a passkey",
};

/**
 * The freelancer signs after the client, which puts the agreement in force. Concurrent calls sign
 * once.
 * @throws Refusal "consent-missing", "name-missing", "not-signed", "text-changed" and the reasons
 * of putInForce; Absent
 */
export async function countersignAgreement(
  context: Context<Member>,
  input: CountersigningInput,
): Promise<void> {
  const { db, actor, now } = context;
  if (!input.consent) throw new Refusal("consent-missing");
  const name = cleanLine(input.name).trim().slice(0, LONGEST_NAME);
  if (name.length < 2) throw new Refusal("name-missing");
  await db.$transaction(async (tx) => {
    await lockProject(tx, { projectId: input.projectId, workspaceId: actor.workspaceId });
    const owned = {
      id: input.agreementId,
      projectId: input.projectId,
      workspaceId: actor.workspaceId,
    };
    const { count } = await tx.agreement.updateMany({
      where: { ...owned, status: "signed_by_client", countersignedAt: null },
      data: { countersignedAt: now },
    });
    const agreement = present(
      await tx.agreement.findFirst({
        where: owned,
        include: { project: { include: { workspace: true } } },
      }),
      "agreement",
    );
    if (count === 0) throw new Refusal("not-signed");
    if (agreement.sha256 !== input.sha256) throw new Refusal("text-changed");
    await tx.signature.create({
      data: {
        id: childId(input.projectId),
        workspaceId: actor.workspaceId,
        projectId: input.projectId,
        agreementId: agreement.id,
        party: "studio",
        name,
        contactName: actor.name,
        email: actor.email,
        identification: IDENTIFIED[input.method],
        consent: agreementWords(agreement.locale).consent(agreement.project.workspace.legalName),
        sha256: agreement.sha256,
        originalSha256: agreement.originalSha256,
        ip: input.ip,
        userAgent: input.userAgent,
        signedAt: now,
      },
    });
    await logEvent(tx, context, {
      agreement,
      entry: {
        type: "countersigned",
        actorName: name,
        detail: actor.email,
        ip: input.ip,
        userAgent: input.userAgent,
      },
    });
    await putInForce(tx, context, agreement.id);
  });
}
