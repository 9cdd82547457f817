-- A workspace's own account at the card provider, and what the provider and the books say differently.

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "cardAccountId" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CardAccount" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "liveMode" BOOLEAN NOT NULL,
    "providerId" TEXT NOT NULL DEFAULT '',
    "hint" TEXT NOT NULL,
    "keyCipher" TEXT NOT NULL,
    "webhookCipher" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "CardAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Difference" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL DEFAULT '',
    "paymentId" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "expected" BIGINT NOT NULL,
    "found" BIGINT NOT NULL,
    "firstSeenAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "Difference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CardAccount_workspaceId_createdAt_idx" ON "CardAccount"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Difference_workspaceId_settledAt_idx" ON "Difference"("workspaceId", "settledAt");

-- AddForeignKey
ALTER TABLE "CardAccount" ADD CONSTRAINT "CardAccount_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
