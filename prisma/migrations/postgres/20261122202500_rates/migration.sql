-- Exchange rates, late interest by one's own terms, and networks for electronic invoices.

-- CreateEnum
CREATE TYPE "TransmissionStatus" AS ENUM ('waiting', 'sent', 'accepted', 'rejected');

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "lateFee" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "lateRate" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ExchangeRate" (
    "workspaceId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "rate" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "ExchangeRate_pkey" PRIMARY KEY ("workspaceId","currency","day")
);

-- CreateTable
CREATE TABLE "Transmission" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "status" "TransmissionStatus" NOT NULL DEFAULT 'waiting',
    "reference" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Transmission_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Transmission_projectId_idx" ON "Transmission"("projectId");

-- CreateIndex
CREATE INDEX "Transmission_status_nextAt_idx" ON "Transmission"("status", "nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "Transmission_invoiceId_network_key" ON "Transmission"("invoiceId", "network");

-- AddForeignKey
ALTER TABLE "ExchangeRate" ADD CONSTRAINT "ExchangeRate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transmission" ADD CONSTRAINT "Transmission_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
