import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import type { AgreementStanding } from "./open-agreement.ts";
import { planPayments, type PlanProblem } from "./payment-plan.ts";
import { alternativesOf, extremesOf, withDefaultChoice } from "./options.ts";
import { priceOf, type Scope } from "./scope.ts";

export type SendProblem =
  | "project-state"
  | "agreement-open"
  | "agreement-signed"
  | "no-deliverable"
  | "no-milestone"
  | "no-goal"
  | "no-contact"
  | "no-signer"
  | "no-payer"
  | "milestones-out-of-order"
  | "no-discount-reason"
  | "lone-alternative"
  | PlanProblem;

/**
 * Whether this scope may be sent to the client: it must say what, by when and for how much, and no
 * agreement may be open or signed.
 */
export function canSendProposal(
  offered: Scope,
  standing: {
    status: ProjectStatus;
    agreement: AgreementStanding;
    contacts: number;
    signers: number;
    payers: number;
  },
): Verdict<SendProblem> {
  const editable = canEditScope(standing);
  if (!editable.allowed) return editable;
  const scope = withDefaultChoice(offered);
  const { cheapest, dearest } = extremesOf(offered);
  const said = saysEnough(scope);
  if (!said.allowed) return said;
  if (standing.contacts === 0) return refuse("no-contact");
  if (standing.signers === 0) return refuse("no-signer");
  if (standing.payers === 0 && priceOf(dearest) > 0) return refuse("no-payer");
  if (alternativesOf(offered).some(({ items }) => items.length < 2))
    return refuse("lone-alternative");
  for (const choice of [cheapest, dearest]) {
    const plan = planPayments({
      price: priceOf(choice),
      depositKind: scope.deposit.kind,
      depositValue: scope.deposit.value,
      milestones: scope.milestones,
    });
    if (!plan.allowed) return plan;
  }
  return allow;
}

/**
 * The scope can be changed freely until it is sent, and again after the offer was withdrawn,
 * declined or has expired. A signed scope changes only by amendments that both sides sign.
 */
export function canEditScope(standing: {
  status: ProjectStatus;
  agreement: AgreementStanding;
}): Verdict<"project-state" | "agreement-open" | "agreement-signed"> {
  if (standing.agreement === "signed") return refuse("agreement-signed");
  if (standing.status !== "draft" && standing.status !== "proposed") return refuse("project-state");
  return standing.agreement === "open" ? refuse("agreement-open") : allow;
}

/** Whether the scope says what, by when, and what a discount is for. */
function saysEnough(scope: Scope): Verdict<SendProblem> {
  if (scope.goal.trim() === "") return refuse("no-goal");
  if (scope.milestones.length === 0) return refuse("no-milestone");
  if (scope.deliverables.length === 0) return refuse("no-deliverable");
  if (scope.discount.kind !== "none" && scope.discount.reason.trim() === "")
    return refuse("no-discount-reason");
  const dates = scope.milestones.map((milestone) => milestone.dueOn);
  if (dates.some((day, index) => index > 0 && day < (dates[index - 1] ?? "")))
    return refuse("milestones-out-of-order");
  return allow;
}
