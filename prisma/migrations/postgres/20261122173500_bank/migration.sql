-- CreateEnum
CREATE TYPE "BankLineState" AS ENUM ('open', 'booked', 'ignored');

-- CreateTable
CREATE TABLE "BankLine" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "account" TEXT NOT NULL DEFAULT '',
    "bookedOn" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "payer" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "state" "BankLineState" NOT NULL DEFAULT 'open',
    "paymentId" TEXT,
    "importedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BankLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankFormat" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,

    CONSTRAINT "BankFormat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BankLine_workspaceId_state_bookedOn_idx" ON "BankLine"("workspaceId", "state", "bookedOn");

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_workspaceId_hash_key" ON "BankLine"("workspaceId", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "BankFormat_workspaceId_head_key" ON "BankFormat"("workspaceId", "head");

-- AddForeignKey
ALTER TABLE "BankLine" ADD CONSTRAINT "BankLine_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankFormat" ADD CONSTRAINT "BankFormat_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
