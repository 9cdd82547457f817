import { SHARED_CHANGE } from "#app/areas/sharing/queries/seen-threads.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { readChangeEffects } from "#app/areas/agreements/stored/change-effects.ts";
import type { ChangeStanding } from "#app/areas/change-requests/rules/offer-change.ts";
import {
  countEndedRounds,
  findProofStanding,
} from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { findInForce } from "#app/areas/agreements/queries/find-in-force.server.ts";
import { minor } from "#app/kernel/money.ts";
import { parseWeekdays } from "#app/kernel/working-days.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const whole = {
  versions: { orderBy: { version: "desc" } },
  notes: { orderBy: { at: "asc" } },
  project: {
    select: {
      title: true,
      status: true,
      currency: true,
      timeZone: true,
      client: { select: { name: true } },
      workspace: { select: { name: true, email: true, accent: true } },
    },
  },
} as const;

/**
 * A change request with its versions, newest first, and its notes. Null when it isn't the reader's.
 */
export async function findChange(
  { db, actor }: Context<Guest | Member>,
  projectId: Id<"Project">,
  changeId: Id<"ChangeRequest">,
) {
  if (actor.kind === "guest" && actor.projectId !== projectId) return null;
  const change = await db.changeRequest.findFirst({
    where: {
      id: changeId,
      projectId,
      workspaceId: actor.workspaceId,
      ...(actor.kind === "guest" ? SHARED_CHANGE : {}),
    },
    include: whole,
  });
  if (!change) return null;
  // A version that is priced but not sent is visible only to the freelancer.
  const versions = change.versions.filter(
    ({ agreementId }) => actor.kind === "member" || agreementId !== null,
  );
  return {
    ...change,
    versions: versions.map((version) => ({
      ...version,
      price: minor(version.price),
      rate: minor(version.rate),
      worth: minor(version.worth),
      effects: readChangeEffects(version.effects),
    })),
  };
}

/**
 * What a change is priced against: the signed rule, and the current rounds, dates and working days.
 * Null before a signature.
 */
export async function findStanding(
  db: Db | Tx,
  {
    workspaceId,
    projectId,
    today,
    change,
  }: {
    workspaceId: Id<"Workspace">;
    projectId: Id<"Project">;
    today: Day;
    change: {
      number: number;
      title: string;
      milestoneId: Id<"Milestone"> | null;
      proofId: Id<"Proof"> | null;
    };
  },
) {
  const inForce = await findInForce(db, workspaceId, projectId);
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId },
    select: {
      revisionRounds: true,
      workspace: { select: { workingDays: true, daysOff: true } },
      milestones: {
        orderBy: { position: "asc" },
        select: { id: true, title: true, dueOn: true, status: true },
      },
      deliverables: {
        orderBy: { position: "asc" },
        select: { id: true, title: true, rounds: true, milestoneId: true, status: true },
      },
    },
  });
  if (!inForce || !project) return null;
  const { revision } = inForce.offer;
  const proof = change.proofId ? await findProofStanding(db, change.proofId) : null;
  const reviewed = project.deliverables.filter(({ id, milestoneId }) =>
    proof?.deliverableId ? id === proof.deliverableId : milestoneId === change.milestoneId,
  );
  const used = change.milestoneId ? await countEndedRounds(db, change.milestoneId, proof) : 0;
  const included = includedRounds(reviewed, revision.rounds);
  const standing: ChangeStanding = {
    number: change.number,
    title: change.title,
    rule: revision,
    today,
    roundOf: change.milestoneId,
    bought: change.milestoneId ? reviewed.map(({ id }) => id) : [],
    round: change.milestoneId ? { used, included } : null,
    milestones: project.milestones.map(({ id, dueOn, status }) => ({
      id,
      dueOn,
      isApproved: status === "approved",
    })),
    deliverables: project.deliverables.map(({ id, milestoneId, status }) => ({
      id,
      milestoneId,
      isAccepted: status === "accepted",
    })),
    calendar: {
      weekdays: parseWeekdays(project.workspace.workingDays),
      daysOff: project.workspace.daysOff,
    },
  };
  return { standing, inForce, milestones: project.milestones, deliverables: project.deliverables };
}

/** A milestone has as many rounds as its deliverable with the most, in the client's favour. */
export function includedRounds(deliverables: { rounds: number }[], otherwise: number): number {
  return deliverables.length === 0
    ? otherwise
    : Math.max(...deliverables.map(({ rounds }) => rounds));
}
