import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { readOffer } from "#app/areas/agreements/stored/offer.ts";
import { canSign, OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { makeOffer, quotedIn } from "#app/areas/agreements/rules/offer.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { priceOf } from "#app/areas/scope/rules/scope.ts";
import { isSigner } from "#app/areas/agreements/rules/signing-order.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { demandQuoted } from "./demand-quoted.server.ts";
import { written } from "./draft-document.server.ts";
import { logEvent, sha256 } from "./log-event.server.ts";

/**
 * The client chooses options in an offer, and the document is made again with them, from the data
 * that the offer was made from. Once anybody has signed, the choice is final. Of two contacts who
 * choose at once, the second is refused because the text has changed.
 * @throws Refusal "no-right", "throttled", "not-open", "nothing-to-choose", "options-chosen",
 * "text-changed", "not-quotable" and the reasons of makeOffer; Absent
 */
export async function chooseOptionsOfOffer(
  context: Context<Guest>,
  input: { agreementId: Id<"Agreement">; choice: string[]; sha256: string },
): Promise<void> {
  const { db, actor } = context;
  demand(mayAct(actor.rights, "sign"));
  await limitGuest(context, "act");
  await db.$transaction(async (tx) => {
    const owned = {
      id: input.agreementId,
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
    };
    await lockProject(tx, actor);
    await tx.agreement.updateMany({
      where: { ...owned, status: { in: OPEN_AGREEMENT } },
      data: { status: "viewed" },
    });
    const agreement = present(
      await tx.agreement.findFirst({
        where: owned,
        include: { signatures: { select: { id: true } }, signers: { select: { contactId: true } } },
      }),
      "agreement",
    );
    demand(canSign(agreement.status));
    demand(isSigner(agreement.signers, actor.contactId));
    if (agreement.signatures.length > 0) throw new Refusal("options-chosen");
    if (agreement.sha256 !== input.sha256) throw new Refusal("text-changed");
    const { offered, document, currency } = readOffer(agreement.scope);
    if (!offered || !document) throw new Refusal("nothing-to-choose");
    const made = makeOffer(offered, document, {
      written: written(agreement.locale, currency),
      choice: input.choice,
    });
    if (!made.allowed) throw new Refusal(made.reason);
    demandQuoted(made.text, quotedIn(made.offer));
    const fingerprint = sha256(made.text);
    if (fingerprint === agreement.sha256) return;
    await tx.agreement.update({
      where: { id: agreement.id },
      data: {
        text: made.text,
        sha256: fingerprint,
        scope: JSON.stringify(made.offer),
        price: BigInt(priceOf(made.offer)),
        originalFileId: null,
        originalSha256: "",
      },
    });
    const taken = offered.deliverables
      .filter(({ id }) => input.choice.includes(id))
      .map(({ title }) => title);
    await logEvent(tx, context, {
      agreement,
      entry: {
        type: "options-chosen",
        actorName: actor.name,
        detail: taken.join(", "),
        ip: actor.ip,
        userAgent: actor.userAgent,
      },
    });
  });
}
