-- CreateTable
CREATE TABLE "BankLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "account" TEXT NOT NULL DEFAULT '',
    "bookedOn" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "payer" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "paymentId" TEXT,
    "importedAt" DATETIME NOT NULL,
    CONSTRAINT "BankLine_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BankFormat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    CONSTRAINT "BankFormat_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "BankLine_workspaceId_state_bookedOn_idx" ON "BankLine"("workspaceId", "state", "bookedOn");

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_workspaceId_hash_key" ON "BankLine"("workspaceId", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "BankFormat_workspaceId_head_key" ON "BankFormat"("workspaceId", "head");
