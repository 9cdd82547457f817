-- Invoices that she writes herself, once or again and again; withholding, rounding, tax in the home currency.

-- CreateEnum
CREATE TYPE "Recurrence" AS ENUM ('once', 'monthly', 'quarterly');

-- AlterEnum
ALTER TYPE "InvoiceKind" ADD VALUE 'one_off';
ALTER TYPE "InvoiceKind" ADD VALUE 'recurring';

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "creditPattern" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "invoiceNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "registration" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withholdingRate" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Invoice" ADD COLUMN     "buyerReference" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "exchangeRate" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "homeCurrency" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "homeTax" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rounding" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "withheld" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "withholdingRate" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "InvoiceLine" ADD COLUMN     "decimals" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "unit" TEXT NOT NULL DEFAULT 'C62',
ADD COLUMN     "unitPrice" BIGINT;

-- CreateTable
CREATE TABLE "InvoiceDraft" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "recurrence" "Recurrence" NOT NULL DEFAULT 'once',
    "nextOn" TEXT,
    "issuesItself" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "InvoiceDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InvoiceDraft_projectId_idx" ON "InvoiceDraft"("projectId");

-- CreateIndex
CREATE INDEX "InvoiceDraft_workspaceId_nextOn_idx" ON "InvoiceDraft"("workspaceId", "nextOn");

-- AddForeignKey
ALTER TABLE "InvoiceDraft" ADD CONSTRAINT "InvoiceDraft_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
