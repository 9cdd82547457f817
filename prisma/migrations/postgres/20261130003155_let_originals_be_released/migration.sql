-- CreateEnum
CREATE TYPE "ReleaseTerms" AS ENUM ('at_once', 'on_approval', 'on_payment', 'on_both');

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "deliveredUntil" TEXT,
ADD COLUMN     "deliverySentAt" TIMESTAMP(3),
ADD COLUMN     "previewEdge" INTEGER NOT NULL DEFAULT 2560,
ADD COLUMN     "releaseSeenAt" TIMESTAMP(3),
ADD COLUMN     "releaseTerms" "ReleaseTerms" NOT NULL DEFAULT 'at_once',
ADD COLUMN     "releaseVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "watermark" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Release" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "deliverableId" TEXT,
    "byHand" BOOLEAN NOT NULL DEFAULT false,
    "byName" TEXT NOT NULL DEFAULT '',
    "releasedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Download" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "contactId" TEXT,
    "contactName" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "inArchive" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Download_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Release_projectId_idx" ON "Release"("projectId");

-- CreateIndex
CREATE INDEX "Release_milestoneId_idx" ON "Release"("milestoneId");

-- CreateIndex
CREATE INDEX "Release_deliverableId_idx" ON "Release"("deliverableId");

-- CreateIndex
CREATE INDEX "Download_projectId_idx" ON "Download"("projectId");

-- CreateIndex
CREATE INDEX "Download_fileId_idx" ON "Download"("fileId");

-- CreateIndex
CREATE INDEX "Download_contactId_idx" ON "Download"("contactId");

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_deliverableId_fkey" FOREIGN KEY ("deliverableId") REFERENCES "Deliverable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Download" ADD CONSTRAINT "Download_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Download" ADD CONSTRAINT "Download_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Download" ADD CONSTRAINT "Download_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;
