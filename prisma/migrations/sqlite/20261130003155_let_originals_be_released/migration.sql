-- CreateTable
CREATE TABLE "Release" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "deliverableId" TEXT,
    "byHand" BOOLEAN NOT NULL DEFAULT false,
    "byName" TEXT NOT NULL DEFAULT '',
    "releasedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Release_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Release_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Release_deliverableId_fkey" FOREIGN KEY ("deliverableId") REFERENCES "Deliverable" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Download" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "contactId" TEXT,
    "contactName" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "inArchive" BOOLEAN NOT NULL DEFAULT false,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Download_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Download_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Download_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

ALTER TABLE "Project" ADD COLUMN "releaseTerms" TEXT NOT NULL DEFAULT 'at_once';
ALTER TABLE "Project" ADD COLUMN "previewEdge" INTEGER NOT NULL DEFAULT 2560;
ALTER TABLE "Project" ADD COLUMN "watermark" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Project" ADD COLUMN "deliveredUntil" TEXT;
ALTER TABLE "Project" ADD COLUMN "deliverySentAt" DATETIME;
ALTER TABLE "Project" ADD COLUMN "releaseVersion" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Project" ADD COLUMN "releaseSeenAt" DATETIME;


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
