-- A workspace's own account at the card provider, and what the provider and the books say differently.

ALTER TABLE "Payment" ADD COLUMN "cardAccountId" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CardAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "liveMode" BOOLEAN NOT NULL,
    "providerId" TEXT NOT NULL DEFAULT '',
    "hint" TEXT NOT NULL,
    "keyCipher" TEXT NOT NULL,
    "webhookCipher" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "CardAccount_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Difference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL DEFAULT '',
    "paymentId" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "expected" BIGINT NOT NULL,
    "found" BIGINT NOT NULL,
    "firstSeenAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Difference_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CardAccount_workspaceId_createdAt_idx" ON "CardAccount"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Difference_workspaceId_settledAt_idx" ON "Difference"("workspaceId", "settledAt");
