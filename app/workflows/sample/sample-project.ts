import type { Spot } from "#app/areas/work/rules/pin.ts";
import type { CheckpointKind } from "#app/areas/work/rules/checkpoint.ts";
import type { BasisPoints, MinorUnits } from "#app/kernel/money.ts";
import { SAMPLE_CLIENTS } from "./sample-clients.ts";
import type {
  DeliverableRole,
  OriginalsTerms,
  RevisionPricing,
} from "#app/areas/scope/rules/scope.ts";
import type { DepositKind } from "#app/areas/scope/rules/payment-plan.ts";

/** A file in the folder art, with its words. */
type Art = { name: string; caption: string; alt: string };
export type News = {
  daysAgo: number;
  title: string;
  body: string;
  kind?: CheckpointKind;
  art?: Art[];
  /** The ways of a question, each shown by the picture of the same place. */
  options?: { title: string; body: string; isAdvised: boolean }[];
  /** Of which deliverable, by its place, a proof or a delivery is. */
  of?: number;
  /** What the client's people, by their place, noted on its first picture, and when. */
  notes?: { by: number; spot: Spot; body: string }[];
};

export type SampleProject = {
  client: keyof typeof SAMPLE_CLIENTS;
  title: string;
  progress: "proposed" | "active" | "completed";
  sentDaysAgo: number;
  /** `reviewedDaysAgo` below zero: sent to review, not decided yet. */
  milestones: {
    title: string;
    afterDays: number;
    share: BasisPoints;
    news: News[];
    reviewedDaysAgo?: number;
  }[];
  /** A change that the client has requested, priced and waiting for the client's decision. */
  change?: {
    daysAgo: number;
    title: string;
    wish: string;
    offer: string;
    minutes: number;
    daysAdded: number;
  };
  scope: {
    goal: string;
    success: string;
    deliverables: {
      title: string;
      format: string;
      quantity: number;
      acceptance: string;
      rounds: number;
      price: MinorUnits;
      milestone: number | null;
      role?: DeliverableRole;
      group?: string;
    }[];
    exclusions: string[];
    revision: { rounds: number; pricing: RevisionPricing; price: MinorUnits };
    deposit: { kind: DepositKind; value: number };
    originals?: OriginalsTerms;
  };
};
