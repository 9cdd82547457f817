-- Cards that stay with the provider for the agreed payments of a project.

ALTER TABLE "Workspace" ADD COLUMN "keepCards" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Payment" ADD COLUMN "keepConsent" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Payment" ADD COLUMN "keptCardId" TEXT;
ALTER TABLE "Payment" ADD COLUMN "chargeOn" TEXT;
ALTER TABLE "Payment" ADD COLUMN "instructionsUrl" TEXT NOT NULL DEFAULT '';
CREATE INDEX "Payment_keptCardId_idx" ON "Payment"("keptCardId");

-- CreateTable
CREATE TABLE "KeptCard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "methodId" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "expires" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "consentedAt" DATETIME NOT NULL,
    "liveMode" BOOLEAN NOT NULL,
    "cardAccountId" TEXT NOT NULL DEFAULT '',
    "removedAt" DATETIME,
    "removedBy" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "KeptCard_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;


-- CreateIndex
CREATE INDEX "KeptCard_workspaceId_idx" ON "KeptCard"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "KeptCard_projectId_methodId_key" ON "KeptCard"("projectId", "methodId");
