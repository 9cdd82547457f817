-- CreateTable
CREATE TABLE "WorkLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    CONSTRAINT "WorkLink_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkLink_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CheckpointOption" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "advised" BOOLEAN NOT NULL DEFAULT false,
    "fileId" TEXT,
    CONSTRAINT "CheckpointOption_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckpointOption_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckpointOption_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE SET NULL ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CheckpointAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "optionId" TEXT,
    "contactId" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME NOT NULL,
    CONSTRAINT "CheckpointAnswer_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckpointAnswer_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckpointAnswer_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "CheckpointOption" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CheckpointAnswer_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CheckpointCorrection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "correctedAt" DATETIME NOT NULL,
    CONSTRAINT "CheckpointCorrection_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckpointCorrection_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CheckpointNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "CheckpointNote_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckpointNote_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CheckpointReader" (
    "checkpointId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,

    PRIMARY KEY ("checkpointId", "contactId"),
    CONSTRAINT "CheckpointReader_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckpointReader_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "place" INTEGER NOT NULL,
    "touchedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "fileId" TEXT,
    "leaseId" TEXT NOT NULL DEFAULT '',
    "lockedUntil" DATETIME,
    "lockWanted" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Upload_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Upload_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Upload_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Upload_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Upload_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Derivative" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "recipe" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "mediaType" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT NOT NULL DEFAULT '',
    "width" INTEGER NOT NULL DEFAULT 0,
    "height" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Derivative_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Derivative_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Checkpoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'update',
    "state" TEXT NOT NULL DEFAULT 'published',
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "answerBy" TEXT,
    "publishAt" DATETIME,
    "problem" TEXT NOT NULL DEFAULT '',
    "authorName" TEXT NOT NULL,
    "changedAt" DATETIME,
    "publishedAt" DATETIME,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Checkpoint_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Checkpoint_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Checkpoint" ("authorName", "body", "id", "milestoneId", "projectId", "publishedAt", "title", "workspaceId") SELECT "authorName", "body", "id", "milestoneId", "projectId", "publishedAt", "title", "workspaceId" FROM "Checkpoint";
DROP TABLE "Checkpoint";
ALTER TABLE "new_Checkpoint" RENAME TO "Checkpoint";
CREATE INDEX "Checkpoint_projectId_publishedAt_idx" ON "Checkpoint"("projectId", "publishedAt");
CREATE INDEX "Checkpoint_milestoneId_idx" ON "Checkpoint"("milestoneId");
CREATE INDEX "Checkpoint_state_publishAt_idx" ON "Checkpoint"("state", "publishAt");
CREATE TABLE "new_File" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT,
    "checkpointId" TEXT,
    "questionId" TEXT,
    "name" TEXT NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "place" INTEGER NOT NULL DEFAULT 0,
    "mediaType" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "pages" INTEGER,
    "durationMs" INTEGER,
    "reduced" BOOLEAN NOT NULL DEFAULT false,
    "position" BOOLEAN NOT NULL DEFAULT false,
    "converted" TEXT NOT NULL DEFAULT '',
    "preview" TEXT NOT NULL DEFAULT 'none',
    "previewProblem" TEXT NOT NULL DEFAULT '',
    "previewTries" INTEGER NOT NULL DEFAULT 0,
    "previewAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "File_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "File_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "File_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "File_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "BriefQuestion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_File" ("checkpointId", "createdAt", "height", "id", "mediaType", "name", "projectId", "questionId", "sha256", "size", "width", "workspaceId") SELECT "checkpointId", "createdAt", "height", "id", "mediaType", "name", "projectId", "questionId", "sha256", "size", "width", "workspaceId" FROM "File";
DROP TABLE "File";
ALTER TABLE "new_File" RENAME TO "File";
CREATE INDEX "File_workspaceId_sha256_idx" ON "File"("workspaceId", "sha256");
CREATE INDEX "File_projectId_idx" ON "File"("projectId");
CREATE INDEX "File_checkpointId_idx" ON "File"("checkpointId");
CREATE INDEX "File_questionId_idx" ON "File"("questionId");
CREATE INDEX "File_previewAt_idx" ON "File"("previewAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "WorkLink_checkpointId_idx" ON "WorkLink"("checkpointId");

-- CreateIndex
CREATE INDEX "WorkLink_projectId_idx" ON "WorkLink"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "CheckpointOption_fileId_key" ON "CheckpointOption"("fileId");

-- CreateIndex
CREATE INDEX "CheckpointOption_checkpointId_idx" ON "CheckpointOption"("checkpointId");

-- CreateIndex
CREATE INDEX "CheckpointOption_projectId_idx" ON "CheckpointOption"("projectId");

-- CreateIndex
CREATE INDEX "CheckpointAnswer_checkpointId_idx" ON "CheckpointAnswer"("checkpointId");

-- CreateIndex
CREATE INDEX "CheckpointAnswer_projectId_idx" ON "CheckpointAnswer"("projectId");

-- CreateIndex
CREATE INDEX "CheckpointAnswer_contactId_idx" ON "CheckpointAnswer"("contactId");

-- CreateIndex
CREATE INDEX "CheckpointCorrection_checkpointId_idx" ON "CheckpointCorrection"("checkpointId");

-- CreateIndex
CREATE INDEX "CheckpointCorrection_projectId_idx" ON "CheckpointCorrection"("projectId");

-- CreateIndex
CREATE INDEX "CheckpointNote_checkpointId_idx" ON "CheckpointNote"("checkpointId");

-- CreateIndex
CREATE INDEX "CheckpointNote_projectId_idx" ON "CheckpointNote"("projectId");

-- CreateIndex
CREATE INDEX "CheckpointReader_contactId_idx" ON "CheckpointReader"("contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_fileId_key" ON "Upload"("fileId");

-- CreateIndex
CREATE INDEX "Upload_workspaceId_idx" ON "Upload"("workspaceId");

-- CreateIndex
CREATE INDEX "Upload_projectId_idx" ON "Upload"("projectId");

-- CreateIndex
CREATE INDEX "Upload_checkpointId_idx" ON "Upload"("checkpointId");

-- CreateIndex
CREATE INDEX "Upload_userId_idx" ON "Upload"("userId");

-- CreateIndex
CREATE INDEX "Upload_touchedAt_idx" ON "Upload"("touchedAt");

-- CreateIndex
CREATE INDEX "Derivative_workspaceId_sha256_idx" ON "Derivative"("workspaceId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Derivative_fileId_page_recipe_key" ON "Derivative"("fileId", "page", "recipe");

-- Until now every picture was made smaller, and only that was stored.
UPDATE "File" SET "reduced" = true, "preview" = 'waiting', "previewAt" = "createdAt" WHERE "mediaType" = 'image/webp';
