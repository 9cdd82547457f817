-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('original', 'amendment');

-- CreateEnum
CREATE TYPE "Party" AS ENUM ('client', 'studio');

-- CreateEnum
CREATE TYPE "DeliverableRole" AS ENUM ('included', 'addon', 'alternative', 'bonus');

-- CreateEnum
CREATE TYPE "DiscountKind" AS ENUM ('none', 'percent', 'amount');

-- CreateEnum
CREATE TYPE "ChangeStatus" AS ENUM ('requested', 'priced', 'sent', 'approved', 'declined', 'expired', 'delivered', 'invoiced', 'withdrawn');

-- CreateEnum
CREATE TYPE "ChangePricing" AS ENUM ('free_round', 'hourly', 'fixed', 'bonus');

-- CreateEnum
CREATE TYPE "ChangeBilling" AS ENUM ('on_approval', 'on_delivery', 'with_final');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('text', 'choice', 'scale', 'files', 'links');

-- AlterEnum
ALTER TYPE "InstalmentKind" ADD VALUE 'change';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "InvoiceKind" ADD VALUE 'change';
ALTER TYPE "InvoiceKind" ADD VALUE 'credit_note';

-- DropIndex
DROP INDEX "Signature_agreementId_key";

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "workingDays" TEXT NOT NULL DEFAULT '1 2 3 4 5';

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "briefAnsweredAt" TIMESTAMP(3),
ADD COLUMN     "endNoticeAt" TIMESTAMP(3),
ADD COLUMN     "endNoticeBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "endNoticeReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "briefSentAt" TIMESTAMP(3),
ADD COLUMN     "clauses" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "discountKind" "DiscountKind" NOT NULL DEFAULT 'none',
ADD COLUMN     "discountReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "discountValue" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "scopeDraft" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "scopeRevision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "templateId" TEXT;

-- AlterTable
ALTER TABLE "Deliverable" ADD COLUMN     "change" INTEGER,
ADD COLUMN     "group" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "role" "DeliverableRole" NOT NULL DEFAULT 'included';

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "changeId" TEXT,
ADD COLUMN     "countersign" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "countersignedAt" TIMESTAMP(3),
ADD COLUMN     "effects" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "eventCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "eventHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "expiresOn" TEXT,
ADD COLUMN     "kind" "AgreementKind" NOT NULL DEFAULT 'original',
ADD COLUMN     "originalFileId" TEXT,
ADD COLUMN     "originalSha256" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "price" BIGINT,
ADD COLUMN     "qualifiedFileId" TEXT,
ADD COLUMN     "sealedFileId" TEXT,
ADD COLUMN     "sealedSha256" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "template" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Signature" ADD COLUMN     "drawing" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "originalSha256" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "party" "Party" NOT NULL DEFAULT 'client',
ADD COLUMN     "role" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signerId" TEXT,
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Instalment" ADD COLUMN     "change" INTEGER;

-- AlterTable
ALTER TABLE "File" ADD COLUMN     "boardItemId" TEXT,
ADD COLUMN     "questionId" TEXT;

-- CreateTable
CREATE TABLE "Signer" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "party" "Party" NOT NULL DEFAULT 'client',
    "contactId" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "sentAt" TIMESTAMP(3),
    "viewedAt" TIMESTAMP(3),
    "signedAt" TIMESTAMP(3),
    "remindedAt" TIMESTAMP(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Signer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementEvent" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorName" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "ip" TEXT NOT NULL DEFAULT '',
    "userAgent" TEXT NOT NULL DEFAULT '',
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AgreementEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealingKey" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "certificate" TEXT NOT NULL,
    "keyCipher" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "selfMade" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SealingKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementTemplate" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "archivedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AgreementTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementTemplateVersion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "clauses" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AgreementTemplateVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScopeTemplate" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ScopeTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT,
    "term" TEXT NOT NULL,
    "plain" TEXT NOT NULL,

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DayOff" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DayOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeRequest" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "authorKind" "ActorKind" NOT NULL,
    "authorName" TEXT NOT NULL,
    "contactId" TEXT,
    "deliverableId" TEXT,
    "milestoneId" TEXT,
    "status" "ChangeStatus" NOT NULL DEFAULT 'requested',
    "reason" TEXT NOT NULL DEFAULT '',
    "declinedBy" "ActorKind",
    "gift" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "deliveredAt" TIMESTAMP(3),

    CONSTRAINT "ChangeRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeVersion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "pricing" "ChangePricing" NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "rate" BIGINT NOT NULL DEFAULT 0,
    "price" BIGINT NOT NULL,
    "worth" BIGINT NOT NULL DEFAULT 0,
    "offer" TEXT NOT NULL DEFAULT '',
    "effects" TEXT NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "agreementId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChangeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeNote" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "authorKind" "ActorKind" NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChangeNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DateMove" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "agreementId" TEXT,
    "reason" TEXT NOT NULL,
    "movedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DateMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefQuestion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "label" TEXT NOT NULL,
    "help" TEXT NOT NULL DEFAULT '',
    "options" TEXT NOT NULL DEFAULT '',
    "required" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredBy" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "BriefQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardItem" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "authorKind" "ActorKind" NOT NULL,
    "authorName" TEXT NOT NULL,
    "contactId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BoardItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardComment" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "authorKind" "ActorKind" NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BoardComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Termination" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "party" "Party" NOT NULL,
    "reason" TEXT NOT NULL,
    "settlement" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Termination_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Signer_projectId_idx" ON "Signer"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Signer_agreementId_position_key" ON "Signer"("agreementId", "position");

-- CreateIndex
CREATE INDEX "AgreementEvent_projectId_idx" ON "AgreementEvent"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementEvent_agreementId_position_key" ON "AgreementEvent"("agreementId", "position");

-- CreateIndex
CREATE INDEX "SealingKey_workspaceId_createdAt_idx" ON "SealingKey"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "AgreementTemplate_workspaceId_idx" ON "AgreementTemplate"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementTemplateVersion_templateId_version_key" ON "AgreementTemplateVersion"("templateId", "version");

-- CreateIndex
CREATE INDEX "ScopeTemplate_workspaceId_idx" ON "ScopeTemplate"("workspaceId");

-- CreateIndex
CREATE INDEX "GlossaryTerm_workspaceId_idx" ON "GlossaryTerm"("workspaceId");

-- CreateIndex
CREATE INDEX "GlossaryTerm_projectId_idx" ON "GlossaryTerm"("projectId");

-- CreateIndex
CREATE INDEX "DayOff_workspaceId_idx" ON "DayOff"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeRequest_projectId_number_key" ON "ChangeRequest"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeVersion_changeId_version_key" ON "ChangeVersion"("changeId", "version");

-- CreateIndex
CREATE INDEX "ChangeNote_changeId_at_idx" ON "ChangeNote"("changeId", "at");

-- CreateIndex
CREATE INDEX "DateMove_projectId_movedAt_idx" ON "DateMove"("projectId", "movedAt");

-- CreateIndex
CREATE INDEX "BriefQuestion_projectId_position_idx" ON "BriefQuestion"("projectId", "position");

-- CreateIndex
CREATE INDEX "BoardItem_projectId_createdAt_idx" ON "BoardItem"("projectId", "createdAt");

-- CreateIndex
CREATE INDEX "BoardComment_itemId_at_idx" ON "BoardComment"("itemId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Termination_projectId_key" ON "Termination"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Signature_signerId_key" ON "Signature"("signerId");

-- CreateIndex
CREATE INDEX "Signature_agreementId_idx" ON "Signature"("agreementId");

-- AddForeignKey
ALTER TABLE "Signer" ADD CONSTRAINT "Signer_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signer" ADD CONSTRAINT "Signer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementEvent" ADD CONSTRAINT "AgreementEvent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementEvent" ADD CONSTRAINT "AgreementEvent_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealingKey" ADD CONSTRAINT "SealingKey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementTemplate" ADD CONSTRAINT "AgreementTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementTemplateVersion" ADD CONSTRAINT "AgreementTemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "AgreementTemplate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScopeTemplate" ADD CONSTRAINT "ScopeTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GlossaryTerm" ADD CONSTRAINT "GlossaryTerm_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GlossaryTerm" ADD CONSTRAINT "GlossaryTerm_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DayOff" ADD CONSTRAINT "DayOff_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeVersion" ADD CONSTRAINT "ChangeVersion_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeNote" ADD CONSTRAINT "ChangeNote_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateMove" ADD CONSTRAINT "DateMove_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefQuestion" ADD CONSTRAINT "BriefQuestion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardItem" ADD CONSTRAINT "BoardItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardComment" ADD CONSTRAINT "BoardComment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "BoardItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Termination" ADD CONSTRAINT "Termination_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
