-- CreateEnum
CREATE TYPE "CheckpointKind" AS ENUM ('update', 'proof', 'question', 'delivery');

-- CreateEnum
CREATE TYPE "CheckpointState" AS ENUM ('draft', 'scheduled', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "PreviewState" AS ENUM ('none', 'waiting', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "DerivativeState" AS ENUM ('queued', 'ready', 'failed');

-- DropIndex
DROP INDEX "File_workspaceId_idx";

-- AlterTable
ALTER TABLE "Checkpoint" ADD COLUMN     "answerBy" TEXT,
ADD COLUMN     "changedAt" TIMESTAMP(3),
ADD COLUMN     "kind" "CheckpointKind" NOT NULL DEFAULT 'update',
ADD COLUMN     "problem" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "publishAt" TIMESTAMP(3),
ADD COLUMN     "state" "CheckpointState" NOT NULL DEFAULT 'published',
ADD COLUMN     "withdrawnAt" TIMESTAMP(3),
ALTER COLUMN "publishedAt" DROP NOT NULL;

-- AlterTable
ALTER TABLE "File" ADD COLUMN     "alt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "caption" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "converted" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "durationMs" INTEGER,
ADD COLUMN     "pages" INTEGER,
ADD COLUMN     "place" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "position" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "preview" "PreviewState" NOT NULL DEFAULT 'none',
ADD COLUMN     "previewAt" TIMESTAMP(3),
ADD COLUMN     "previewProblem" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "previewTries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reduced" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "size" SET DATA TYPE BIGINT;

-- CreateTable
CREATE TABLE "WorkLink" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "WorkLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckpointOption" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "advised" BOOLEAN NOT NULL DEFAULT false,
    "fileId" TEXT,

    CONSTRAINT "CheckpointOption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckpointAnswer" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "optionId" TEXT,
    "contactId" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CheckpointAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckpointCorrection" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "correctedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CheckpointCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckpointNote" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CheckpointNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckpointReader" (
    "checkpointId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,

    CONSTRAINT "CheckpointReader_pkey" PRIMARY KEY ("checkpointId","contactId")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "place" INTEGER NOT NULL,
    "touchedAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),
    "fileId" TEXT,
    "leaseId" TEXT NOT NULL DEFAULT '',
    "lockedUntil" TIMESTAMP(3),
    "lockWanted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Derivative" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "recipe" TEXT NOT NULL,
    "state" "DerivativeState" NOT NULL DEFAULT 'queued',
    "mediaType" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT NOT NULL DEFAULT '',
    "width" INTEGER NOT NULL DEFAULT 0,
    "height" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Derivative_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "Checkpoint_state_publishAt_idx" ON "Checkpoint"("state", "publishAt");

-- CreateIndex
CREATE INDEX "File_workspaceId_sha256_idx" ON "File"("workspaceId", "sha256");

-- CreateIndex
CREATE INDEX "File_previewAt_idx" ON "File"("previewAt");

-- AddForeignKey
ALTER TABLE "WorkLink" ADD CONSTRAINT "WorkLink_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkLink" ADD CONSTRAINT "WorkLink_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointOption" ADD CONSTRAINT "CheckpointOption_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointOption" ADD CONSTRAINT "CheckpointOption_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointOption" ADD CONSTRAINT "CheckpointOption_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointAnswer" ADD CONSTRAINT "CheckpointAnswer_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointAnswer" ADD CONSTRAINT "CheckpointAnswer_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointAnswer" ADD CONSTRAINT "CheckpointAnswer_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "CheckpointOption"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointAnswer" ADD CONSTRAINT "CheckpointAnswer_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointCorrection" ADD CONSTRAINT "CheckpointCorrection_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointCorrection" ADD CONSTRAINT "CheckpointCorrection_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointNote" ADD CONSTRAINT "CheckpointNote_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointNote" ADD CONSTRAINT "CheckpointNote_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointReader" ADD CONSTRAINT "CheckpointReader_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointReader" ADD CONSTRAINT "CheckpointReader_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Derivative" ADD CONSTRAINT "Derivative_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Derivative" ADD CONSTRAINT "Derivative_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until now every picture was made smaller, and only that was stored.
UPDATE "File" SET "reduced" = true, "preview" = 'waiting', "previewAt" = "createdAt" WHERE "mediaType" = 'image/webp';
