-- Further accounts, payment plans, discounts for paying early, and the client's word on cash.

DROP INDEX "Invoice_workspaceId_dueOn_idx";
DROP INDEX "InvoiceReminder_invoiceId_step_key";
ALTER TABLE "Workspace" ADD COLUMN "accounts" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Workspace" ADD COLUMN "firstWay" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Workspace" ADD COLUMN "ownAmounts" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Workspace" ADD COLUMN "earlyRate" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Workspace" ADD COLUMN "earlyDays" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Invoice" ADD COLUMN "payBy" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Invoice" ADD COLUMN "earlyRate" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Invoice" ADD COLUMN "earlyOn" TEXT;
ALTER TABLE "InvoiceReminder" ADD COLUMN "dueOn" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Payment" ADD COLUMN "confirmedAt" TIMESTAMP(3);
ALTER TABLE "Payment" ADD COLUMN "contestedAt" TIMESTAMP(3);
ALTER TABLE "Payment" ADD COLUMN "contestReason" TEXT NOT NULL DEFAULT '';

CREATE TABLE "PlanDate" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "upTo" BIGINT NOT NULL,
    CONSTRAINT "PlanDate_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PlanDate_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "PlanDate_projectId_idx" ON "PlanDate"("projectId");
CREATE UNIQUE INDEX "PlanDate_invoiceId_position_key" ON "PlanDate"("invoiceId", "position");
CREATE INDEX "Invoice_workspaceId_payBy_idx" ON "Invoice"("workspaceId", "payBy");
CREATE UNIQUE INDEX "InvoiceReminder_invoiceId_dueOn_step_key" ON "InvoiceReminder"("invoiceId", "dueOn", "step");

UPDATE "Invoice" SET "payBy" = "dueOn";
UPDATE "InvoiceReminder" SET "dueOn" = (SELECT "dueOn" FROM "Invoice" WHERE "Invoice"."id" = "InvoiceReminder"."invoiceId");
