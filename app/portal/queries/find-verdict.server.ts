import {
  findRound,
  type FoundRound,
} from "#app/areas/change-requests/queries/find-round.server.ts";
import { countUnapproved } from "#app/areas/work/queries/count-unapproved.server.ts";
import { isAllApproved } from "#app/areas/work/queries/proofs/is-all-approved.server.ts";
import { draftPins, openPins, type ProofPage } from "#app/areas/work/rules/proof-page.ts";
import { TAKE_BACK_MS } from "#app/areas/work/rules/proof.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { minor, type MinorUnits } from "#app/kernel/money.ts";

/** What this reader can decide on a version, and what it does. */
export type VerdictChoice = {
  /** Null where nothing can be decided here now: a word for why, else "closed". */
  can: "decide" | "no-right" | "not-decider" | "closed";
  round: FoundRound;
  /** Open notes, and own ones that go along. */
  open: number;
  /** The milestone that an approval approves with it; its instalment in minor units, net. */
  last: { milestone: string; sum: MinorUnits; currency: string; isFinal: boolean } | null;
  /** An own verdict that can be taken back; until when, as ISO 8601 in UTC. */
  takeBack: { id: string; until: string } | null;
  /** One that was written down for this reader, who may object. */
  objectTo: string | null;
};

export async function findVerdictChoice(
  context: Context<Guest>,
  page: ProofPage,
): Promise<VerdictChoice> {
  const { actor, now } = context;
  const { milestone, id: proofId, shown } = page;
  return {
    can: canOf(page, actor),
    round: await findRound(context, actor.projectId, { milestoneId: milestone.id, proofId }),
    open: openPins(page.pins).length + draftPins(page.pins).length,
    last: shown.isNewest ? await lastOf(context, page) : null,
    ...endsOf(page, now),
  };
}

/** What this reader can do about an own verdict: take it back for a while, or object to it. */
function endsOf(
  { verdicts, milestone, shown }: ProofPage,
  now: Date,
): Pick<VerdictChoice, "takeBack" | "objectTo"> {
  const nothing = { takeBack: null, objectTo: null };
  const own = verdicts.find(({ isMine, isTakenBack }) => isMine && !isTakenBack);
  if (!own || milestone.isApproved) return nothing;
  // What the reader didn't say: it was written down for them, or taken from their silence.
  if (own.recordedBy !== "" || own.bySilence) return { ...nothing, objectTo: own.id };
  const until = new Date(new Date(own.at).getTime() + TAKE_BACK_MS);
  if (until <= now || own.version !== shown.version) return nothing;
  return { ...nothing, takeBack: { id: own.id, until: until.toISOString() } };
}

function canOf({ milestone, shown, deciders }: ProofPage, actor: Guest): VerdictChoice["can"] {
  if (milestone.isApproved || !shown.isNewest) return "closed";
  if (!actor.rights.includes("approve")) return "no-right";
  return deciders.some(({ id }) => id === actor.contactId) ? "decide" : "not-decider";
}

/** What an approval would release, if it were the last one that the milestone waits for. */
async function lastOf(context: Context<Guest>, page: ProofPage) {
  const { db, actor } = context;
  const { milestone, id } = page;
  if (isWaitingForOthers(page, actor)) return null;
  if (!(await isAllApproved(db, milestone.id, { but: id }))) return null;
  const instalment = await db.instalment.findFirst({
    where: { milestoneId: milestone.id, projectId: actor.projectId, invoice: null },
    select: { amount: true, project: { select: { currency: true } } },
  });
  const currency = instalment?.project.currency ?? "EUR";
  const sum = minor(instalment?.amount ?? 0n);
  const isFinal = (await countUnapproved(context)) === 1;
  return { milestone: milestone.title, sum, currency, isFinal };
}

/** Where all decide, others' approvals may be missing besides this one. */
function isWaitingForOthers({ decides, deciders, verdicts, shown }: ProofPage, actor: Guest) {
  if (decides !== "all") return false;
  const approved = verdicts.filter(
    ({ version, isTakenBack, decision }) =>
      version === shown.version && !isTakenBack && decision !== "changes_requested",
  );
  const names = new Set(approved.map(({ contactName }) => contactName));
  return deciders.some(({ id, name }) => id !== actor.contactId && !names.has(name));
}
