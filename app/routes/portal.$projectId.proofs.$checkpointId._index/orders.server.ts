import { orderNotes } from "#app/areas/work/commands/proofs/proof-orders.server.ts";
import type { ProofPage } from "#app/areas/work/rules/proof-page.ts";
import type { Decision } from "#app/areas/work/rules/proof.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { ReceivedForm } from "#app/platform/http/uploads.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { objectToVerdict, takeBackVerdict } from "#app/workflows/change-verdict.server.ts";
import { pricePin } from "#app/workflows/price-pin.server.ts";
import { decideProof } from "#app/workflows/decide-proof.server.ts";

const DECISIONS: Record<string, Decision> = {
  approve: "approved",
  "approve-small": "approved_with_changes",
  "request-changes": "changes_requested",
};

/**
 * Does what a form of the client's proof page says. Where to go then, with what was done in the
 * address, so that a reload repeats nothing.
 */
export async function orderOf(
  context: Context<Guest>,
  received: Pick<ReceivedForm, "form" | "files">,
  page: ProofPage,
): Promise<string> {
  const { form } = received;
  const { projectId } = context.actor;
  const { checkpointId } = page.shown;
  const here = `/portal/${projectId}/proofs/${checkpointId}`;
  const intent = formText(form, "intent");
  const decision = DECISIONS[intent];
  if (decision) {
    const reason = formText(form, "reason");
    const decided = await decideProof(context, { checkpointId, decision, reason });
    if (decided.changeId) return `/portal/${projectId}/changes/${decided.changeId}`;
    const told = decided.milestoneApproved ? `${decision}-milestone` : decision;
    return `${here}?told=${told}`;
  }
  if (intent === "take-back") {
    await takeBackVerdict(context, formText(form, "verdictId"));
    return `${here}?told=takenBack`;
  }
  if (intent === "object") {
    await objectToVerdict(context, formText(form, "verdictId"));
    return `${here}?told=objected`;
  }
  if (intent === "price-pin") {
    const changeId = await pricePin(context, { projectId, pinId: formText(form, "pinId") });
    return `/portal/${projectId}/changes/${changeId}`;
  }
  const order = await orderNotes(context, received, { page, address: { projectId, checkpointId } });
  return order ? `${here}?${new URLSearchParams(order.query).toString()}#${order.place}` : here;
}
