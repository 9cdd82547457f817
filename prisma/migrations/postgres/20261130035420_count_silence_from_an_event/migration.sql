-- DropIndex
DROP INDEX "SilenceNotice_checkpointId_contactId_number_key";

-- AlterTable
ALTER TABLE "Checkpoint" ADD COLUMN     "answeredAt" TIMESTAMP(3);

-- A notice of before says of no count that it is: the days are counted anew.
DELETE FROM "SilenceNotice";

-- AlterTable
ALTER TABLE "SilenceNotice" ADD COLUMN     "since" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "until" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "SilenceNotice_checkpointId_idx" ON "SilenceNotice"("checkpointId");
