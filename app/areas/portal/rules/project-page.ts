import type { AgreementStatus } from "#app/areas/agreements/rules/agreement-states.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { PaymentMethod, PaymentStatus } from "#app/areas/payments/rules/payment-states.ts";
import type { DeliverableStatus } from "#app/areas/projects/rules/deliverable-states.ts";
import type { MilestoneStatus } from "#app/areas/projects/rules/milestone-states.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import type { InstalmentKind } from "#app/areas/scope/rules/payment-plan.ts";
import type { RevisionPricing } from "#app/areas/scope/rules/scope.ts";
import type { Day } from "#app/kernel/day.ts";

/** Everything that a project's page shows, read in one go. Amounts in minor units, instants as ISO 8601 in UTC. */
export type ProjectPage = {
  id: string;
  title: string;
  goal: string;
  success: string;
  status: ProjectStatus;
  currency: string;
  timeZone: string;
  version: number;
  revisionRounds: number;
  revisionPricing: RevisionPricing;
  revisionPrice: number;
  startedAt: string | null;
  studio: { name: string; email: string; accent: string };
  client: string;
  milestones: { id: string; title: string; dueOn: Day; status: MilestoneStatus }[];
  deliverables: { id: string; title: string; format: string; quantity: number; acceptance: string; rounds: number; price: number; status: DeliverableStatus; milestoneId: string | null }[];
  exclusions: { text: string }[];
  instalments: { id: string; title: string; kind: InstalmentKind; amount: number; milestoneId: string | null }[];
  agreements: { id: string; number: number; status: AgreementStatus; sentAt: string; signedAt: string | null; declineReason: string }[];
  checkpoints: { id: string; milestoneId: string; title: string; body: string; authorName: string; publishedAt: string }[];
  files: { id: string; checkpointId: string; name: string; mediaType: string; size: number; width: number | null; height: number | null }[];
  reviews: { milestoneId: string; decision: "approved" | "changes_requested"; reason: string; contactName: string; decidedAt: string }[];
  invoices: { id: string; number: string; title: string; kind: InvoiceKind; issuedOn: Day; dueOn: Day; gross: number; due: number; paid: number; instalmentId: string | null }[];
  payments: { id: string; invoiceId: string; method: PaymentMethod; status: PaymentStatus; amount: number; overpaid: number; claimedOn: Day | null }[];
  activities: { id: string; type: string; at: string; actorName: string; subject: string; detail: string }[];
};
