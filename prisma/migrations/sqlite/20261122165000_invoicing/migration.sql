-- Invoices that she writes herself, once or again and again; withholding, rounding, tax in the home currency.

-- CreateTable
CREATE TABLE "InvoiceDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "recurrence" TEXT NOT NULL DEFAULT 'once',
    "nextOn" TEXT,
    "issuesItself" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "InvoiceDraft_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

ALTER TABLE "Workspace" ADD COLUMN "creditPattern" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Workspace" ADD COLUMN "invoiceNote" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Workspace" ADD COLUMN "registration" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Workspace" ADD COLUMN "withholdingRate" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Invoice" ADD COLUMN "buyerReference" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Invoice" ADD COLUMN "exchangeRate" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Invoice" ADD COLUMN "homeCurrency" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Invoice" ADD COLUMN "homeTax" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "Invoice" ADD COLUMN "note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Invoice" ADD COLUMN "rounding" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "Invoice" ADD COLUMN "withheld" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "Invoice" ADD COLUMN "withholdingRate" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "InvoiceLine" ADD COLUMN "decimals" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "InvoiceLine" ADD COLUMN "unit" TEXT NOT NULL DEFAULT 'C62';
ALTER TABLE "InvoiceLine" ADD COLUMN "unitPrice" BIGINT;

CREATE INDEX "InvoiceDraft_projectId_idx" ON "InvoiceDraft"("projectId");
CREATE INDEX "InvoiceDraft_workspaceId_nextOn_idx" ON "InvoiceDraft"("workspaceId", "nextOn");
