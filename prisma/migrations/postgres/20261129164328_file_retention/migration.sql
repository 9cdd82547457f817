-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "filesKeptMonths" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "filesRuleAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "File" ADD COLUMN     "removedAt" TIMESTAMP(3),
ADD COLUMN     "removedBy" TEXT NOT NULL DEFAULT '';
