import type { BasisPoints } from "#app/kernel/money.ts";
import type { DeliverableRole } from "../scope.ts";

/** A deliverable with the hours it usually takes: the price follows the workspace's rate. */
type Hours = {
  quantity?: number;
  rounds?: number;
  hours: number;
  milestone: number;
  role?: DeliverableRole;
};

/**
 * What a project of one kind usually consists of, in figures; its texts are in the catalogue, in
 * the same order.
 */
type BuiltIn = {
  milestones: { afterDays: number; share: BasisPoints }[];
  deliverables: Hours[];
  rounds: number;
};

export type BuiltInName =
  "identity" | "website" | "app" | "illustration" | "packaging" | "retainer";

export const BUILT_IN: Record<BuiltInName, BuiltIn> = {
  identity: {
    milestones: [
      { afterDays: 14, share: 3000 },
      { afterDays: 35, share: 3000 },
      { afterDays: 49, share: 0 },
    ],
    deliverables: [
      { quantity: 3, hours: 16, milestone: 0 },
      { rounds: 2, hours: 20, milestone: 1 },
      { hours: 8, milestone: 1 },
      { hours: 12, milestone: 2, role: "alternative" },
      { hours: 36, milestone: 2, role: "alternative" },
      { quantity: 3, hours: 8, milestone: 2, role: "addon" },
      { hours: 1, milestone: 2, role: "bonus" },
    ],
    rounds: 2,
  },
  website: {
    milestones: [
      { afterDays: 14, share: 2000 },
      { afterDays: 35, share: 3000 },
      { afterDays: 63, share: 0 },
    ],
    deliverables: [
      { hours: 12, milestone: 0 },
      { quantity: 6, rounds: 2, hours: 36, milestone: 1 },
      { hours: 48, milestone: 2 },
      { hours: 10, milestone: 2, role: "addon" },
    ],
    rounds: 2,
  },
  app: {
    milestones: [
      { afterDays: 10, share: 2500 },
      { afterDays: 31, share: 3500 },
      { afterDays: 42, share: 0 },
    ],
    deliverables: [
      { quantity: 4, hours: 14, milestone: 0 },
      { quantity: 18, rounds: 2, hours: 54, milestone: 1 },
      { hours: 16, milestone: 1 },
      { hours: 8, milestone: 2 },
    ],
    rounds: 2,
  },
  illustration: {
    milestones: [
      { afterDays: 10, share: 4000 },
      { afterDays: 28, share: 0 },
    ],
    deliverables: [
      { quantity: 3, hours: 9, milestone: 0 },
      { quantity: 3, rounds: 1, hours: 24, milestone: 1 },
      { hours: 6, milestone: 1, role: "addon" },
    ],
    rounds: 1,
  },
  packaging: {
    milestones: [
      { afterDays: 14, share: 3000 },
      { afterDays: 35, share: 3000 },
      { afterDays: 49, share: 0 },
    ],
    deliverables: [
      { hours: 18, milestone: 0 },
      { quantity: 4, rounds: 2, hours: 28, milestone: 1 },
      { quantity: 4, hours: 8, milestone: 2 },
      { hours: 8, milestone: 2, role: "addon" },
    ],
    rounds: 2,
  },
  retainer: {
    milestones: [
      { afterDays: 30, share: 3334 },
      { afterDays: 60, share: 3333 },
      { afterDays: 90, share: 0 },
    ],
    deliverables: [
      { hours: 20, milestone: 0 },
      { hours: 20, milestone: 1 },
      { hours: 20, milestone: 2 },
      { quantity: 3, hours: 3, milestone: 2, role: "bonus" },
    ],
    rounds: 1,
  },
};
