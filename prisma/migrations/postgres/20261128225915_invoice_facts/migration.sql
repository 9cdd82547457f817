-- CreateTable
CREATE TABLE "HomeTax" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "rate" TEXT NOT NULL,
    "tax" BIGINT NOT NULL,

    CONSTRAINT "HomeTax_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LateCharge" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "lateInvoiceId" TEXT NOT NULL,
    "until" TEXT NOT NULL,

    CONSTRAINT "LateCharge_pkey" PRIMARY KEY ("id")
);

-- Each under its invoice's id, which begins with its project's.
INSERT INTO "HomeTax" ("id", "workspaceId", "projectId", "invoiceId", "currency", "rate", "tax") SELECT "id", "workspaceId", "projectId", "id", "homeCurrency", "exchangeRate", "homeTax" FROM "Invoice" WHERE "homeCurrency" <> '';
INSERT INTO "LateCharge" ("id", "workspaceId", "projectId", "invoiceId", "lateInvoiceId", "until") SELECT "id", "workspaceId", "projectId", "id", "lateOfId", "lateUntil" FROM "Invoice" WHERE "lateOfId" IS NOT NULL AND "lateUntil" IS NOT NULL;
-- Reminders from before there were plans were for the invoice's own day.
DELETE FROM "InvoiceReminder" WHERE "dueOn" = '' AND EXISTS (SELECT 1 FROM "InvoiceReminder" r JOIN "Invoice" i ON i."id" = r."invoiceId" WHERE r."invoiceId" = "InvoiceReminder"."invoiceId" AND r."step" = "InvoiceReminder"."step" AND r."dueOn" = i."dueOn");
UPDATE "InvoiceReminder" SET "dueOn" = (SELECT "dueOn" FROM "Invoice" WHERE "id" = "InvoiceReminder"."invoiceId") WHERE "dueOn" = '';
UPDATE "Invoice" SET "payBy" = "dueOn" WHERE "payBy" = '';

-- DropForeignKey
ALTER TABLE "Invoice" DROP CONSTRAINT "Invoice_lateOfId_fkey";

-- DropIndex
DROP INDEX "Invoice_lateOfId_idx";

-- AlterTable
ALTER TABLE "Invoice" DROP COLUMN "exchangeRate",
DROP COLUMN "homeCurrency",
DROP COLUMN "homeTax",
DROP COLUMN "lateOfId",
DROP COLUMN "lateUntil",
ALTER COLUMN "payBy" DROP DEFAULT;

-- AlterTable
ALTER TABLE "InvoiceReminder" ALTER COLUMN "dueOn" DROP DEFAULT;

-- CreateIndex
CREATE UNIQUE INDEX "HomeTax_invoiceId_key" ON "HomeTax"("invoiceId");

-- CreateIndex
CREATE INDEX "HomeTax_projectId_idx" ON "HomeTax"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "LateCharge_invoiceId_key" ON "LateCharge"("invoiceId");

-- CreateIndex
CREATE INDEX "LateCharge_projectId_idx" ON "LateCharge"("projectId");

-- CreateIndex
CREATE INDEX "LateCharge_lateInvoiceId_idx" ON "LateCharge"("lateInvoiceId");

-- AddForeignKey
ALTER TABLE "HomeTax" ADD CONSTRAINT "HomeTax_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HomeTax" ADD CONSTRAINT "HomeTax_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateCharge" ADD CONSTRAINT "LateCharge_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateCharge" ADD CONSTRAINT "LateCharge_lateInvoiceId_fkey" FOREIGN KEY ("lateInvoiceId") REFERENCES "Invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateCharge" ADD CONSTRAINT "LateCharge_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;
