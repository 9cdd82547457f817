-- Cards that stay with the provider for the agreed payments of a project.

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "keepCards" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "chargeOn" TEXT,
ADD COLUMN     "instructionsUrl" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "keepConsent" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "keptCardId" TEXT;

-- CreateTable
CREATE TABLE "KeptCard" (
    "id" TEXT NOT NULL,
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
    "consentedAt" TIMESTAMP(3) NOT NULL,
    "liveMode" BOOLEAN NOT NULL,
    "cardAccountId" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMP(3),
    "removedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "KeptCard_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "KeptCard_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "KeptCard_workspaceId_idx" ON "KeptCard"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "KeptCard_projectId_methodId_key" ON "KeptCard"("projectId", "methodId");

-- CreateIndex
CREATE INDEX "Payment_keptCardId_idx" ON "Payment"("keptCardId");
