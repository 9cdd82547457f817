import { cleanLine, LONGEST_NAME } from "#app/kernel/text.ts";
import type { Id } from "#app/kernel/id.ts";
import { changeNumberOf } from "#app/areas/agreements/stored/change-effects.ts";
import { checkSigningCode } from "#app/areas/agreements/commands/check-signing-code.server.ts";
import { sealAgreement } from "#app/areas/agreements/commands/seal-agreement.server.ts";
import { cleanDrawing } from "#app/areas/agreements/rules/drawing.ts";
import { canSignNow } from "#app/areas/agreements/rules/signing-order.ts";
import { consentTo } from "#app/areas/change-requests/rules/consent.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { putInForce } from "./put-in-force.server.ts";

export type SigningInput = {
  agreementId: Id<"Agreement">;
  name: string;
  consent: boolean;
  code: string;
  sha256: string;
  /** IANA name, as reported by the browser. */
  timeZone?: string;
  /** An SVG path. */
  drawing?: string;
};

/**
 * A contact signs an agreement or an amendment. The evidence is written, and the last signature
 * puts it in force, unless the freelancer still has to countersign. All of it happens, or nothing.
 * @throws Refusal "no-right", "consent-missing", "name-missing", "text-changed", the reasons of
 * canSignNow, of the code and of putInForce; Absent
 */
export async function signAgreement(context: Context<Guest>, input: SigningInput): Promise<void> {
  const { db, actor, today } = context;
  demand(mayAct(actor.rights, "sign"));
  if (!input.consent) throw new Refusal("consent-missing");
  const name = cleanLine(input.name).trim().slice(0, LONGEST_NAME);
  if (name.length < 2) throw new Refusal("name-missing");
  const agreement = present(
    await db.agreement.findFirst({
      where: { id: input.agreementId, projectId: actor.projectId },
      include: { signers: true, project: { select: { client: { select: { name: true } } } } },
    }),
    "agreement",
  );
  demand(canSignNow(agreement, actor.contactId, today));
  if (agreement.sha256 !== input.sha256) throw new Refusal("text-changed");
  const codeId = await checkSigningCode(context, input);
  const evidence = {
    agreementId: agreement.id,
    name,
    sha256: input.sha256,
    consent: consentTo(
      { locale: agreement.locale, change: changeNumberOf(agreement) },
      agreement.project.client.name,
    ),
    timeZone: (input.timeZone ?? "").slice(0, 60),
    drawing: cleanDrawing(input.drawing ?? ""),
  };
  await db.$transaction(async (tx) => {
    const isComplete = await sealAgreement(tx, context, { codeId, evidence });
    if (isComplete) await putInForce(tx, context, agreement.id);
  });
}
