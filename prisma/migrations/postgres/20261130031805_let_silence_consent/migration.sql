-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "silenceDays" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN     "bySilence" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SilenceNotice" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sentOn" TEXT NOT NULL,
    "mailId" TEXT,

    CONSTRAINT "SilenceNotice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SilenceNotice_projectId_idx" ON "SilenceNotice"("projectId");

-- CreateIndex
CREATE INDEX "SilenceNotice_contactId_idx" ON "SilenceNotice"("contactId");

-- CreateIndex
CREATE INDEX "SilenceNotice_mailId_idx" ON "SilenceNotice"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "SilenceNotice_checkpointId_contactId_number_key" ON "SilenceNotice"("checkpointId", "contactId", "number");

-- AddForeignKey
ALTER TABLE "SilenceNotice" ADD CONSTRAINT "SilenceNotice_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SilenceNotice" ADD CONSTRAINT "SilenceNotice_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SilenceNotice" ADD CONSTRAINT "SilenceNotice_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SilenceNotice" ADD CONSTRAINT "SilenceNotice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;
