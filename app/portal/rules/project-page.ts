import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import type { AgreementStatus } from "#app/areas/agreements/rules/agreement-states.ts";
import type { ChangeStatus } from "#app/areas/change-requests/rules/change-states.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { PaymentStatus } from "#app/areas/payments/rules/payment-states.ts";
import type { DeliverableStatus } from "#app/areas/projects/rules/deliverable-states.ts";
import type { MilestoneStatus } from "#app/areas/projects/rules/milestone-states.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import type { InstalmentKind } from "#app/areas/scope/rules/payment-plan.ts";
import type { PromiseKind } from "#app/areas/messages/rules/answer-promise.ts";
import type { DeliverableRole, RevisionPricing } from "#app/areas/scope/rules/scope.ts";
import type { ShownFile } from "#app/areas/files/rules/shown-file.ts";
import type { CheckpointKind, CheckpointState } from "#app/areas/work/rules/checkpoint.ts";
import type { Day } from "#app/kernel/day.ts";

/**
 * Everything that a project's page shows, read in one go. Amounts in minor units, instants as ISO
 * 8601 in UTC.
 */
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
  briefSentAt: string | null;
  briefAnsweredAt: string | null;
  startedAt: string | null;
  studio: { name: string; email: string; accent: string };
  client: string;
  milestones: { id: string; title: string; dueOn: Day; status: MilestoneStatus }[];
  deliverables: {
    id: string;
    title: string;
    format: string;
    quantity: number;
    acceptance: string;
    rounds: number;
    price: MinorUnits;
    status: DeliverableStatus;
    milestoneId: Id<"Milestone"> | null;
    role: DeliverableRole;
    group: string;
    change: number | null;
  }[];
  exclusions: { text: string }[];
  instalments: {
    id: string;
    title: string;
    kind: InstalmentKind;
    amount: MinorUnits;
    milestoneId: Id<"Milestone"> | null;
  }[];
  agreements: {
    id: string;
    number: number;
    kind: "original" | "amendment";
    title: string;
    status: AgreementStatus;
    sentAt: string;
    signedAt: string | null;
    expiresOn: Day | null;
    declineReason: string;
    changeId: Id<"ChangeRequest"> | null;
    price: MinorUnits | null;
  }[];
  changes: {
    id: string;
    number: number;
    title: string;
    status: ChangeStatus;
    gift: boolean | number;
    milestoneId: Id<"Milestone"> | null;
    declinedBy: string | null;
    reason: string;
  }[];
  /** Who signs what, and whose turn it is. */
  signers: {
    agreementId: Id<"Agreement">;
    position: number;
    contactId: Id<"Contact"> | null;
    name: string;
    signedAt: string | null;
  }[];
  /** The last message that the client may read, if there is one. */
  messages: {
    authorName: string;
    authorKind: "member" | "guest" | "system";
    body: string;
    sentAt: string;
  }[];
  /** The answer that is promised next, if one is. */
  promises: { kind: PromiseKind; byName: string; until: string; isBroken: boolean }[];
  dateMoves: {
    milestoneId: Id<"Milestone">;
    fromDay: Day;
    toDay: Day;
    reason: string;
    movedAt: string;
  }[];
  glossary: { id: string; term: string; plain: string }[];
  /** The reason for an early end, if there was one. */
  termination: { reason: string }[];
  /** Net prices: agreed at first, what approved changes add, and both together. */
  sums: { first: number; approved: MinorUnits; now: number };
  discount: { amount: MinorUnits; reason: string } | null;
  checkpoints: {
    id: string;
    milestoneId: Id<"Milestone">;
    kind: CheckpointKind;
    state: CheckpointState;
    title: string;
    body: string;
    answerBy: Day | null;
    authorName: string;
    publishedAt: string;
    proofId: Id<"Proof"> | null;
    version: number | null;
  }[];
  /** Work that is reviewed; decided when its newest version has its verdict. */
  proofs: { id: string; title: string; milestoneId: Id<"Milestone">; decided: boolean | number }[];
  /** What was chosen, newest first; several for a question whose answer was changed. */
  answers: { checkpointId: Id<"Checkpoint">; optionId: string | null; contactName: string }[];
  files: (ShownFile & { checkpointId: Id<"Checkpoint"> })[];
  reviews: {
    milestoneId: Id<"Milestone">;
    decision: "approved" | "changes_requested";
    reason: string;
    contactName: string;
    decidedAt: string;
  }[];
  invoices: {
    id: string;
    number: string;
    title: string;
    kind: InvoiceKind;
    issuedOn: Day;
    payBy: Day;
    gross: MinorUnits;
    due: MinorUnits;
    paid: MinorUnits;
    instalmentId: Id<"Instalment"> | null;
    creditOfId: Id<"Invoice"> | null;
  }[];
  payments: {
    id: string;
    method: string;
    status: PaymentStatus;
    amount: MinorUnits;
    claimedOn: Day | null;
  }[];
  /** Which invoices a payment is meant for. */
  parts: { paymentId: Id<"Payment">; invoiceId: Id<"Invoice"> }[];
  /** The dates by which parts of invoices are expected, minor units. */
  plans: { invoiceId: Id<"Invoice">; dueOn: Day; amount: MinorUnits; upTo: number }[];
  activities: {
    id: string;
    type: string;
    at: string;
    actorName: string;
    subject: string;
    detail: string;
  }[];
};
