import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import { planPayments, type PlanProblem } from "./payment-plan.ts";
import { priceOf, type Scope } from "./scope.ts";

export type SendProblem = "project-state" | "agreement-open" | "no-deliverable" | "no-milestone" | "no-goal" | "no-contact" | "milestones-out-of-order" | PlanProblem;

/** May this scope go to the client? It must say what, by when and for how much, and nothing else may be open. */
export function canSendProposal(
  scope: Scope,
  standing: { status: ProjectStatus; openAgreement: boolean; contacts: number },
): Verdict<SendProblem> {
  if (standing.status !== "draft" && standing.status !== "proposed") return refuse("project-state");
  if (standing.openAgreement) return refuse("agreement-open");
  if (scope.goal.trim() === "") return refuse("no-goal");
  if (scope.milestones.length === 0) return refuse("no-milestone");
  if (scope.deliverables.length === 0) return refuse("no-deliverable");
  if (standing.contacts === 0) return refuse("no-contact");
  const dates = scope.milestones.map((milestone) => milestone.dueOn);
  if (dates.some((day, index) => index > 0 && day < (dates[index - 1] ?? ""))) return refuse("milestones-out-of-order");
  const plan = planPayments({
    price: priceOf(scope),
    depositKind: scope.deposit.kind,
    depositValue: scope.deposit.value,
    milestones: scope.milestones,
  });
  return plan.allowed ? allow : plan;
}

/** The scope is changed freely until it is sent, and again once what was sent was taken back, declined or has expired. */
export function canEditScope(standing: { status: ProjectStatus; openAgreement: boolean }): Verdict<"project-state" | "agreement-open"> {
  if (standing.status !== "draft" && standing.status !== "proposed") return refuse("project-state");
  return standing.openAgreement ? refuse("agreement-open") : allow;
}
