import type { Guard, Guards } from "#app/platform/db/guards.server.ts";

/*
 * The rules that the database itself enforces, declared once for SQLite and for PostgreSQL. They
 * are created after the migrations, so no migration names them. A new column is covered by the
 * guards of its table unless it is listed here as an exception.
 */

const RAISE = 'UPDATE "Project" SET "version" = "version" + 1 WHERE';
const EVENTS = ["insert", "update", "delete"] as const;
const rowOf = (event: (typeof EVENTS)[number]) => (event === "delete" ? "OLD" : "NEW");

/**
 * Raises the project's version with any change that a guest can see, so that a cached page is never
 * stale.
 */
function versioned(table: string): Guard[] {
  return EVENTS.map((on) => ({
    name: `${table}_${on}_version`,
    table,
    on,
    does: [`${RAISE} "id" = ${rowOf(on)}."projectId"`],
  }));
}

/** A term without a project belongs to every project of its workspace. */
const glossaryVersion: Guard[] = EVENTS.map((on) => ({
  name: `GlossaryTerm_${on}_version`,
  table: "GlossaryTerm",
  on,
  does: [
    `${RAISE} "id" = ${rowOf(on)}."projectId" OR (${rowOf(on)}."projectId" IS NULL AND "workspaceId" = ${rowOf(on)}."workspaceId")`,
  ],
}));

/**
 * Issued, sent or signed rows are never edited. While the condition holds, only the excepted
 * columns may change.
 */
function frozen(table: string, { except, when }: { except?: string[]; when?: string } = {}): Guard {
  return {
    name: `${table}_frozen`,
    table,
    on: "update",
    except: except ?? [],
    ...(when === undefined ? {} : { when }),
    refuses: `${table} is frozen`,
  };
}

/** Columns that are written once: frozen as soon as the first of them has a value. */
function writtenOnce(name: string, table: string, columns: [string, ...string[]]): Guard {
  return {
    name,
    table,
    on: "update",
    columns,
    when: `OLD."${columns[0]}" IS NOT NULL`,
    refuses: `${table} is frozen`,
  };
}

/** Rows that the law or a proof requires are never deleted, except with the sample studio. */
function kept(table: string): Guard {
  return {
    name: `${table}_kept`,
    table,
    on: "delete",
    when: `EXISTS (SELECT 1 FROM "Workspace" WHERE "id" = OLD."workspaceId" AND NOT "sample")`,
    refuses: `${table} is kept`,
  };
}

/**
 * Deleting a studio deletes its rows past their own guards, so only the sample studio can be
 * deleted.
 */
const workspaceKept: Guard = {
  name: "Workspace_kept",
  table: "Workspace",
  on: "delete",
  when: `NOT OLD."sample"`,
  refuses: "Workspace is kept",
};

const AGREEMENT_OFFER = [
  "text",
  "sha256",
  "scope",
  "title",
  "effects",
  "price",
  "template",
  "expiresOn",
  "countersign",
  "originalFileId",
  "originalSha256",
];
const AGREEMENT_PROGRESS = [
  "status",
  "viewedAt",
  "signedAt",
  "endedAt",
  "declineReason",
  "countersignedAt",
  "eventCount",
  "eventHash",
];
const AGREEMENT_FILES = ["qualifiedFileId", "sealedFileId", "sealedSha256"];

const agreements: Guard[] = [
  frozen("Agreement", { except: [...AGREEMENT_OFFER, ...AGREEMENT_PROGRESS, ...AGREEMENT_FILES] }),
  {
    // An offer may change with the client's choices until somebody has signed it; then never.
    name: "Agreement_frozen_signed",
    table: "Agreement",
    on: "update",
    columns: AGREEMENT_OFFER,
    when: `EXISTS (SELECT 1 FROM "Signature" WHERE "agreementId" = OLD."id")`,
    refuses: "Agreement is frozen",
  },
  writtenOnce("Agreement_frozen_sealed", "Agreement", ["sealedFileId", "sealedSha256"]),
  writtenOnce("Agreement_frozen_qualified", "Agreement", ["qualifiedFileId"]),
  frozen("Signature", { except: ["fileId"] }),
  frozen("Signer", {
    except: ["viewedAt", "remindedAt", "reminders"],
    when: `OLD."signedAt" IS NOT NULL`,
  }),
  frozen("AgreementEvent"),
  frozen("AgreementTemplateVersion"),
  frozen("ChangeVersion", { except: ["createdAt"], when: `OLD."agreementId" IS NOT NULL` }),
  frozen("DateMove"),
  frozen("Verdict", { except: ["released", "objectedAt", "takenBackAt"] }),
  frozen("Termination"),
  frozen("Release", { except: ["endedAt"] }),
  frozen("Download", { except: ["contactId", "contactName"] }),
];

const PAYMENT_FITS = `NEW."booked" >= 0 AND NEW."returned" >= 0 AND NEW."booked" + NEW."returned" <= NEW."amount"`;

const books: Guard[] = [
  frozen("Invoice", { except: ["paid", "fileId", "payBy", "searchText"] }),
  frozen("InvoiceLine"),
  frozen("HomeTax"),
  frozen("LateCharge"),
  frozen("Deduction", { except: ["returnedById"] }),
  writtenOnce("Deduction_returned", "Deduction", ["returnedById"]),
  frozen("PaymentReversal"),
  frozen("PaymentPart"),
  frozen("PlanDate"),
  frozen("KeptCard", {
    except: ["brand", "last4", "expires", "removedAt", "removedBy", "forgottenAt"],
  }),
  frozen("ProviderEvent"),
  frozen("Refund", {
    except: ["status", "reason", "reference", "providerId", "failure", "recordedBy", "settledAt"],
  }),
  frozen("Booking"),
  {
    // Money can be booked only from a payment that succeeded, in the invoice's currency and
    // workspace.
    name: "Booking_fits",
    table: "Booking",
    on: "insert",
    when: `NEW."paymentId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Payment" p JOIN "Invoice" i ON i."id" = NEW."invoiceId" WHERE p."id" = NEW."paymentId" AND p."currency" = i."currency" AND p."workspaceId" = i."workspaceId" AND p."status" = 'succeeded')`,
    refuses: "Booking does not fit",
  },
  {
    // Bookings can only be added, and each one updates the sums.
    name: "Booking_sums",
    table: "Booking",
    on: "insert",
    does: [
      `UPDATE "Invoice" SET "paid" = "paid" + NEW."amount" WHERE "id" = NEW."invoiceId"`,
      `UPDATE "Payment" SET "booked" = "booked" + NEW."amount" WHERE "id" = NEW."paymentId"`,
    ],
  },
  ...(["insert", "update"] as const).map((on): Guard => ({
    // A payment never gives out more than it brought in.
    name: `Payment_${on}_money`,
    table: "Payment",
    on,
    when: `NOT (${PAYMENT_FITS})`,
    refuses: "Payment does not hold that much",
  })),
];

/**
 * The day by which the next open part of an invoice is due: the first date of its plan that isn't
 * covered, else its own.
 */
const payBy = (row: "OLD" | "NEW", id: string) =>
  `UPDATE "Invoice" SET "payBy" = coalesce((SELECT min(p."dueOn") FROM "PlanDate" p WHERE p."invoiceId" = "Invoice"."id" AND p."upTo" > "Invoice"."paid"), "dueOn") WHERE "id" = ${row}."${id}"`;

const dueDays: Guard[] = [
  {
    name: "Invoice_paid_pay_by",
    table: "Invoice",
    on: "update",
    columns: ["paid"],
    when: `EXISTS (SELECT 1 FROM "PlanDate" WHERE "invoiceId" = NEW."id")`,
    does: [payBy("NEW", "id")],
  },
  {
    name: "PlanDate_insert_pay_by",
    table: "PlanDate",
    on: "insert",
    does: [payBy("NEW", "invoiceId")],
  },
  {
    name: "PlanDate_delete_pay_by",
    table: "PlanDate",
    on: "delete",
    does: [payBy("OLD", "invoiceId")],
  },
];

const VERSIONED = [
  "Milestone",
  "Deliverable",
  "Exclusion",
  "Agreement",
  "Signature",
  "Instalment",
  "Checkpoint",
  "WorkLink",
  "CheckpointOption",
  "CheckpointAnswer",
  "CheckpointCorrection",
  "Thread",
  "Message",
  "AnswerPromise",
  "Review",
  "Proof",
  "Verdict",
  "Release",
  "Invoice",
  "InvoiceLine",
  "Deduction",
  "Payment",
  "PaymentPart",
  "PaymentReversal",
  "Refund",
  "Dispute",
  "Activity",
  "File",
  "ChangeRequest",
  "ChangeVersion",
  "DateMove",
  "BriefQuestion",
  "Termination",
];
const KEPT = [
  "Invoice",
  "HomeTax",
  "LateCharge",
  "Signature",
  "Verdict",
  "PaymentReversal",
  "AgreementEvent",
  "DateMove",
  "Termination",
  "Booking",
  "Refund",
  "Dispute",
];
/** The columns of a project that no guest sees, and the version itself. */
const PROJECT_UNSEEN = [
  "id",
  "workspaceId",
  "version",
  "startedEarly",
  "releaseVersion",
  "releaseSeenAt",
  "createdAt",
  "scopeRevision",
  "scopeDraft",
  "templateId",
  "clauses",
  "endNoticeBy",
  "endNoticeReason",
];
/** The columns of a workspace that no guest's page shows. */
const WORKSPACE_UNSEEN = [
  "id",
  "sample",
  "currency",
  "hourlyRate",
  "terms",
  "createdAt",
  "workingDays",
  "registration",
  "invoicingId",
  "payingId",
];
/** The payment settings that no page with a project shows. */
const PAYMENT_SETTINGS_UNSEEN = [
  "id",
  "paymentLinks",
  "accounts",
  "firstWay",
  "ownAmounts",
  "keepCards",
];

const TRIGGERS: readonly Guard[] = [
  ...VERSIONED.flatMap(versioned),
  ...glossaryVersion,
  {
    // The last of the small changes that an approval waits for releases its originals.
    name: "Pin_resolved_version",
    table: "Pin",
    on: "update",
    columns: ["resolvedAt"],
    does: [`${RAISE} "id" = NEW."projectId"`],
  },
  {
    name: "Project_version",
    table: "Project",
    on: "update",
    except: PROJECT_UNSEEN,
    does: [`${RAISE} "id" = NEW."id"`],
  },
  {
    name: "Workspace_version",
    table: "Workspace",
    on: "update",
    except: WORKSPACE_UNSEEN,
    does: [`${RAISE} "workspaceId" = NEW."id"`],
  },
  {
    name: "PaymentSettings_version",
    table: "PaymentSettings",
    on: "update",
    except: PAYMENT_SETTINGS_UNSEEN,
    does: [`${RAISE} "workspaceId" = (SELECT "id" FROM "Workspace" WHERE "payingId" = NEW."id")`],
  },
  {
    name: "Client_version",
    table: "Client",
    on: "update",
    except: [],
    does: [`${RAISE} "clientId" = NEW."id"`],
  },
  ...agreements,
  ...books,
  ...dueDays,
  ...KEPT.map(kept),
  workspaceKept,
];

export const GUARDS: Guards = {
  triggers: TRIGGERS,
  indexes: [
    {
      // A prepayment is deducted once, until the deduction is returned.
      name: "Deduction_prepaymentId_once",
      table: "Deduction",
      columns: ["prepaymentId"],
      where: '"returnedById" IS NULL',
    },
  ],
};
