-- DropIndex
DROP INDEX "SilenceNotice_checkpointId_contactId_number_key";

-- AlterTable
ALTER TABLE "Checkpoint" ADD COLUMN     "answeredAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "SilenceNotice" ADD COLUMN     "since" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "until" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "SilenceNotice_checkpointId_idx" ON "SilenceNotice"("checkpointId");
