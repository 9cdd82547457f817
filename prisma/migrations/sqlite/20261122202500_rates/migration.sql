-- Exchange rates, late interest by one's own terms, and networks for electronic invoices.

ALTER TABLE "Workspace" ADD COLUMN "lateRate" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Workspace" ADD COLUMN "lateFee" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ExchangeRate" (
    "workspaceId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "rate" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "currency", "day"),
    CONSTRAINT "ExchangeRate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Transmission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reference" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Transmission_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;


-- CreateIndex
CREATE INDEX "Transmission_projectId_idx" ON "Transmission"("projectId");

-- CreateIndex
CREATE INDEX "Transmission_status_nextAt_idx" ON "Transmission"("status", "nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "Transmission_invoiceId_network_key" ON "Transmission"("invoiceId", "network");
