import type { MilestoneStatus } from "#app/areas/projects/rules/milestone-states.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

/** Who decides on a proof: anybody with the right to approve, all of them, or one who is named. */
export const DECIDERS = ["any", "all", "named"] as const;
export type Deciders = (typeof DECIDERS)[number];

export const DECISIONS = ["approved", "approved_with_changes", "changes_requested"] as const;
export type Decision = (typeof DECISIONS)[number];

/** One contact's word on one version. Rows stay: the last that wasn't taken back counts. */
export type GivenVerdict = {
  contactId: string;
  decision: Decision;
  decidedAt: Date;
  takenBackAt: Date | null;
};

/** Who decides, and the contacts with the right to approve. */
export type Deciding = { decides: Deciders; deciderId: string | null; approvers: string[] };

export type ProofState = "waiting" | Decision;

/** The contacts whose word counts. One who is named and has no right any more blocks nobody. */
export function decidersOf({ decides, deciderId, approvers }: Deciding): string[] {
  if (decides !== "named" || deciderId === null || !approvers.includes(deciderId)) return approvers;
  return [deciderId];
}

/** The last word of each contact, of those that weren't taken back. */
export function countedVerdicts<Given extends GivenVerdict>(verdicts: Given[]): Given[] {
  const last = new Map<string, Given>();
  for (const verdict of [...verdicts].sort(byTime))
    if (verdict.takenBackAt === null) last.set(verdict.contactId, verdict);
  return [...last.values()].sort(byTime);
}

const byTime = (one: GivenVerdict, other: GivenVerdict) =>
  one.decidedAt.getTime() - other.decidedAt.getTime();

/**
 * What has been decided on a version. Of several who decide, the last word counts; where all have
 * to, a wish for changes counts at once, and an approval with the last of them.
 */
export function proofState(deciding: Deciding, verdicts: GivenVerdict[]): ProofState {
  // A word that counted when it was given stays, also when its giver lost the right since: only
  // those who were let decide have given any.
  const counted = countedVerdicts(verdicts);
  if (deciding.decides !== "all") return counted.at(-1)?.decision ?? "waiting";
  const decisions = counted.map(({ decision }) => decision);
  if (decisions.includes("changes_requested")) return "changes_requested";
  const said = new Set(counted.map(({ contactId }) => contactId));
  const isWhole = said.size > 0 && decidersOf(deciding).every((decider) => said.has(decider));
  if (!isWhole) return "waiting";
  return decisions.includes("approved_with_changes") ? "approved_with_changes" : "approved";
}

export const isApproval = (state: ProofState): boolean =>
  state === "approved" || state === "approved_with_changes";

type Standing = Deciding & {
  contactId: string;
  rights: readonly string[];
  /** Is this the newest version that is published? */
  isNewest: boolean;
  milestone: MilestoneStatus;
  project: ProjectStatus;
};

type Refused =
  "no-right" | "not-decider" | "newer-version" | "milestone-approved" | "project-not-active";

/** May this contact decide on this version now? */
export function canDecide(standing: Standing): Verdict<Refused> {
  if (!standing.rights.includes("approve")) return refuse("no-right");
  if (!decidersOf(standing).includes(standing.contactId)) return refuse("not-decider");
  if (!standing.isNewest) return refuse("newer-version");
  if (standing.project !== "active") return refuse("project-not-active");
  return standing.milestone === "approved" ? refuse("milestone-approved") : allow;
}

/** So long a verdict can be taken back, in milliseconds, while it has released nothing. */
export const TAKE_BACK_MS = 10 * 60_000;

export function canTakeBack(
  verdict: { decidedAt: Date; takenBackAt: Date | null; hasReleased: boolean },
  now: Date,
): Verdict<"taken-back" | "released" | "too-late"> {
  if (verdict.takenBackAt !== null) return refuse("taken-back");
  if (verdict.hasReleased) return refuse("released");
  return now.getTime() - verdict.decidedAt.getTime() > TAKE_BACK_MS ? refuse("too-late") : allow;
}

/** What a deliverable's proofs say of it; null while there are none. */
export function deliverableState(
  states: ProofState[],
): "delivered" | "accepted" | "revision_requested" | null {
  if (states.length === 0) return null;
  if (states.includes("changes_requested")) return "revision_requested";
  return states.every(isApproval) ? "accepted" : "delivered";
}
