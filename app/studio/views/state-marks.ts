import type { AgreementStatus } from "#app/areas/agreements/rules/agreement-states.ts";
import type { ChangeStatus } from "#app/areas/change-requests/rules/change-states.ts";
import type { invoiceState } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import type { MarkKind } from "#app/platform/ui/mark.tsx";

// The shape of each state, as the freelancer sees it: whose turn it is, and how far it is.

export const PROJECT_MARKS: Record<ProjectStatus, MarkKind> = {
  draft: "draft",
  proposed: "theirs",
  active: "progress",
  paused: "paused",
  completed: "done",
  archived: "done",
  terminated: "paused",
};

export const AGREEMENT_MARKS: Record<AgreementStatus, MarkKind> = {
  draft: "draft",
  sent: "theirs",
  viewed: "review",
  signed_by_client: "yours",
  in_force: "done",
  completed: "done",
  terminated: "paused",
  declined: "yours",
  expired: "yours",
  voided: "paused",
};

export const CHANGE_MARKS: Record<ChangeStatus, MarkKind> = {
  requested: "yours",
  priced: "draft",
  sent: "theirs",
  approved: "progress",
  declined: "yours",
  expired: "yours",
  delivered: "done",
  invoiced: "done",
  withdrawn: "paused",
};

export const INVOICE_MARKS: Record<ReturnType<typeof invoiceState>, MarkKind> = {
  open: "theirs",
  partly_paid: "review",
  processing: "review",
  overdue: "late",
  paid: "done",
  cancelled: "paused",
  credit: "yours",
  settled: "done",
};
