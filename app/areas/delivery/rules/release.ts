import { isPlayable } from "#app/areas/files/rules/file-kinds.ts";
import type { Held, WaitsFor } from "#app/areas/files/rules/shown-file.ts";
import type { ReleaseTerms } from "#app/areas/scope/rules/scope.ts";
import type { CheckpointKind } from "#app/areas/work/rules/checkpoint.ts";
import { isApproval, type ProofState } from "#app/areas/work/rules/proof.ts";

/** What is released together: a deliverable, or what a milestone has besides. */
export type ReleaseUnit = {
  /** Its milestone is approved, or each of its proofs is. */
  isApproved: boolean;
  /** Notes that approvals with small changes promised on it, and that aren't done. */
  promises: number;
  /** Everything billed up to and with its milestone is paid. */
  isPaid: boolean;
  /** The studio released it earlier than the terms say. */
  isGiven: boolean;
};

/** What was decided on the version of a proof that a file belongs to. */
export type JudgedVersion = {
  state: ProofState;
  isNewest: boolean;
  promises: number;
};

type Work = {
  unit: ReleaseUnit;
  /** Null for a file that no verdict is asked for. */
  version: JudgedVersion | null;
  /** The day until which originals are given is over. */
  isOver: boolean;
};

/** What a page shows of an original that waits for something; null once it is released. */
export function heldBy(
  waits: WaitsFor[],
  { kind, mediaType, edge }: { kind: CheckpointKind; mediaType: string; edge: number },
): Held | null {
  if (waits.length === 0) return null;
  return { waitsFor: waits, edge, mayPlay: kind !== "delivery" && isPlayable(mediaType) };
}

const NEEDS: Record<ReleaseTerms, { approval: boolean; payment: boolean }> = {
  at_once: { approval: false, payment: false },
  on_approval: { approval: true, payment: false },
  on_payment: { approval: false, payment: true },
  on_both: { approval: true, payment: true },
};

/**
 * What an original waits for by the signed terms; empty once it is released. Derived from what is
 * true now, and never stored: a verdict that is taken back, or a payment that is returned, closes
 * it at once.
 */
export function waitsFor(terms: ReleaseTerms, { unit, version, isOver }: Work): WaitsFor[] {
  if (terms === "at_once") return isOver ? ["sent-again"] : [];
  if (version && !version.isNewest && !isApproval(version.state)) return ["newer"];
  const waits: WaitsFor[] = [];
  const { approval, payment } = NEEDS[terms];
  if (approval && !unit.isGiven) waits.push(...approvalOf(unit, version));
  if (payment && !unit.isGiven && !unit.isPaid) waits.push("payment");
  if (isOver) waits.push("sent-again");
  return waits;
}

/** A verdict speaks for the bytes that it names; without one the milestone's approval does. */
function approvalOf(unit: ReleaseUnit, version: JudgedVersion | null): WaitsFor[] {
  const isApproved = unit.isApproved || (version !== null && isApproval(version.state));
  if (!isApproved) return ["approval"];
  return (version ?? unit).promises > 0 ? ["small-changes"] : [];
}
