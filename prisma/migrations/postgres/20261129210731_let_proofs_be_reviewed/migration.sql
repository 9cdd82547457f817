-- CreateEnum
CREATE TYPE "Deciders" AS ENUM ('any', 'all', 'named');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('approved', 'approved_with_changes', 'changes_requested');

-- AlterTable
ALTER TABLE "ChangeRequest" ADD COLUMN     "proofId" TEXT;

-- AlterTable
ALTER TABLE "Checkpoint" ADD COLUMN     "deciderId" TEXT,
ADD COLUMN     "decides" "Deciders" NOT NULL DEFAULT 'any',
ADD COLUMN     "deliverableId" TEXT,
ADD COLUMN     "proofId" TEXT,
ADD COLUMN     "version" INTEGER;

-- CreateTable
CREATE TABLE "Proof" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "deliverableId" TEXT,
    "title" TEXT NOT NULL,
    "lastVersion" INTEGER NOT NULL DEFAULT 0,
    "lastPin" INTEGER NOT NULL DEFAULT 0,
    "decided" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pin" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "proofId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "fileId" TEXT,
    "number" INTEGER,
    "page" INTEGER NOT NULL DEFAULT 1,
    "timeMs" INTEGER,
    "x" INTEGER,
    "y" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "body" TEXT NOT NULL,
    "authorKind" "ActorKind" NOT NULL,
    "contactId" TEXT,
    "userId" TEXT,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "resolvedAt" TIMESTAMP(3),
    "resolvedBy" TEXT NOT NULL DEFAULT '',
    "promisedAt" TIMESTAMP(3),
    "changeId" TEXT,

    CONSTRAINT "Pin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PinReply" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "pinId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorKind" "ActorKind" NOT NULL,
    "contactId" TEXT,
    "userId" TEXT,
    "authorName" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PinReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "proofId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "decision" "Decision" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "files" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,
    "recordedBy" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "released" BOOLEAN NOT NULL DEFAULT false,
    "objectedAt" TIMESTAMP(3),
    "takenBackAt" TIMESTAMP(3),

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProofLook" (
    "id" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "contactId" TEXT,
    "userId" TEXT,
    "firstAt" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProofLook_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Proof_projectId_idx" ON "Proof"("projectId");

-- CreateIndex
CREATE INDEX "Proof_milestoneId_idx" ON "Proof"("milestoneId");

-- CreateIndex
CREATE INDEX "Proof_deliverableId_idx" ON "Proof"("deliverableId");

-- CreateIndex
CREATE INDEX "Pin_projectId_idx" ON "Pin"("projectId");

-- CreateIndex
CREATE INDEX "Pin_checkpointId_idx" ON "Pin"("checkpointId");

-- CreateIndex
CREATE INDEX "Pin_fileId_idx" ON "Pin"("fileId");

-- CreateIndex
CREATE INDEX "Pin_changeId_idx" ON "Pin"("changeId");

-- CreateIndex
CREATE INDEX "Pin_contactId_idx" ON "Pin"("contactId");

-- CreateIndex
CREATE INDEX "Pin_userId_idx" ON "Pin"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Pin_proofId_number_key" ON "Pin"("proofId", "number");

-- CreateIndex
CREATE INDEX "PinReply_pinId_idx" ON "PinReply"("pinId");

-- CreateIndex
CREATE INDEX "PinReply_projectId_idx" ON "PinReply"("projectId");

-- CreateIndex
CREATE INDEX "PinReply_contactId_idx" ON "PinReply"("contactId");

-- CreateIndex
CREATE INDEX "PinReply_userId_idx" ON "PinReply"("userId");

-- CreateIndex
CREATE INDEX "Verdict_projectId_idx" ON "Verdict"("projectId");

-- CreateIndex
CREATE INDEX "Verdict_proofId_idx" ON "Verdict"("proofId");

-- CreateIndex
CREATE INDEX "Verdict_checkpointId_idx" ON "Verdict"("checkpointId");

-- CreateIndex
CREATE INDEX "Verdict_milestoneId_idx" ON "Verdict"("milestoneId");

-- CreateIndex
CREATE INDEX "Verdict_contactId_idx" ON "Verdict"("contactId");

-- CreateIndex
CREATE INDEX "ProofLook_contactId_idx" ON "ProofLook"("contactId");

-- CreateIndex
CREATE INDEX "ProofLook_userId_idx" ON "ProofLook"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ProofLook_checkpointId_contactId_key" ON "ProofLook"("checkpointId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "ProofLook_checkpointId_userId_key" ON "ProofLook"("checkpointId", "userId");

-- CreateIndex
CREATE INDEX "ChangeRequest_proofId_idx" ON "ChangeRequest"("proofId");

-- CreateIndex
CREATE INDEX "Checkpoint_deliverableId_idx" ON "Checkpoint"("deliverableId");

-- CreateIndex
CREATE INDEX "Checkpoint_deciderId_idx" ON "Checkpoint"("deciderId");

-- CreateIndex
CREATE UNIQUE INDEX "Checkpoint_proofId_version_key" ON "Checkpoint"("proofId", "version");

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "Proof"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "Proof"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_deliverableId_fkey" FOREIGN KEY ("deliverableId") REFERENCES "Deliverable"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_deliverableId_fkey" FOREIGN KEY ("deliverableId") REFERENCES "Deliverable"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "Proof"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PinReply" ADD CONSTRAINT "PinReply_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PinReply" ADD CONSTRAINT "PinReply_pinId_fkey" FOREIGN KEY ("pinId") REFERENCES "Pin"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PinReply" ADD CONSTRAINT "PinReply_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PinReply" ADD CONSTRAINT "PinReply_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "Proof"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProofLook" ADD CONSTRAINT "ProofLook_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProofLook" ADD CONSTRAINT "ProofLook_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProofLook" ADD CONSTRAINT "ProofLook_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was shown as a proof before is the first version of a proof of its own.
INSERT INTO "Proof" ("id", "workspaceId", "projectId", "milestoneId", "title", "lastVersion", "lastPin", "decided", "createdAt")
  SELECT "id", "workspaceId", "projectId", "milestoneId", "title", 1, 0, true, "publishedAt" FROM "Checkpoint"
  WHERE "kind" = 'proof' AND "publishedAt" IS NOT NULL;
UPDATE "Checkpoint" SET "proofId" = "id", "version" = 1 WHERE "kind" = 'proof' AND "publishedAt" IS NOT NULL;
