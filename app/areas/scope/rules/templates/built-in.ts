import type { BasisPoints } from "#app/kernel/money.ts";
import type { DeliverableRole } from "../scope.ts";

/** A deliverable with the hours it usually takes: the price follows the workspace's rate. */
type Hours = {
  title: string;
  format: string;
  quantity?: number;
  acceptance: string;
  rounds?: number;
  hours: number;
  milestone: number;
  role?: DeliverableRole;
  group?: string;
};

/** What a project of one kind usually consists of. */
export type BuiltIn = {
  milestones: [title: string, afterDays: number, share: BasisPoints][];
  deliverables: Hours[];
  exclusions: string[];
  rounds: number;
};
