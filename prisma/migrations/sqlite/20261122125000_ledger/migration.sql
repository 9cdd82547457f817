-- AlterTable
ALTER TABLE "Instalment" ADD COLUMN "change" INTEGER;

-- AlterTable
ALTER TABLE "File" ADD COLUMN "boardItemId" TEXT;
ALTER TABLE "File" ADD COLUMN "questionId" TEXT;

-- CreateTable
CREATE TABLE "Signer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "party" TEXT NOT NULL DEFAULT 'client',
    "contactId" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "sentAt" DATETIME,
    "viewedAt" DATETIME,
    "signedAt" DATETIME,
    "remindedAt" DATETIME,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Signer_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Signer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "AgreementEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorName" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "ip" TEXT NOT NULL DEFAULT '',
    "userAgent" TEXT NOT NULL DEFAULT '',
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "AgreementEvent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgreementEvent_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "SealingKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "certificate" TEXT NOT NULL,
    "keyCipher" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "selfMade" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "SealingKey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "archivedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AgreementTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementTemplateVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "clauses" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AgreementTemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "AgreementTemplate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScopeTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ScopeTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT,
    "term" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    CONSTRAINT "GlossaryTerm_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GlossaryTerm_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DayOff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "DayOff_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChangeRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "contactId" TEXT,
    "deliverableId" TEXT,
    "milestoneId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'requested',
    "reason" TEXT NOT NULL DEFAULT '',
    "declinedBy" TEXT,
    "gift" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "deliveredAt" DATETIME,
    CONSTRAINT "ChangeRequest_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ChangeVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "pricing" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "rate" BIGINT NOT NULL DEFAULT 0,
    "price" BIGINT NOT NULL,
    "worth" BIGINT NOT NULL DEFAULT 0,
    "offer" TEXT NOT NULL DEFAULT '',
    "effects" TEXT NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "agreementId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ChangeVersion_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ChangeNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ChangeNote_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "DateMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "agreementId" TEXT,
    "reason" TEXT NOT NULL,
    "movedAt" DATETIME NOT NULL,
    CONSTRAINT "DateMove_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "BriefQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "help" TEXT NOT NULL DEFAULT '',
    "options" TEXT NOT NULL DEFAULT '',
    "required" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredBy" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    CONSTRAINT "BriefQuestion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "BoardItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "contactId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "BoardItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "BoardComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "BoardComment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "BoardItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Termination" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "settlement" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Termination_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Columns are added in place: making the tables anew would drop their triggers, and cascade.
ALTER TABLE "Workspace" ADD COLUMN "workingDays" TEXT NOT NULL DEFAULT '1 2 3 4 5';
ALTER TABLE "Project" ADD COLUMN "discountKind" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "Project" ADD COLUMN "discountValue" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "Project" ADD COLUMN "discountReason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Project" ADD COLUMN "scopeRevision" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Project" ADD COLUMN "scopeDraft" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Project" ADD COLUMN "templateId" TEXT;
ALTER TABLE "Project" ADD COLUMN "clauses" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Project" ADD COLUMN "briefSentAt" DATETIME;
ALTER TABLE "Project" ADD COLUMN "briefAnsweredAt" DATETIME;
ALTER TABLE "Project" ADD COLUMN "endNoticeAt" DATETIME;
ALTER TABLE "Project" ADD COLUMN "endNoticeBy" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Project" ADD COLUMN "endNoticeReason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Deliverable" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'included';
ALTER TABLE "Deliverable" ADD COLUMN "group" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Deliverable" ADD COLUMN "change" INTEGER;
ALTER TABLE "Agreement" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'original';
ALTER TABLE "Agreement" ADD COLUMN "title" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Agreement" ADD COLUMN "expiresOn" TEXT;
ALTER TABLE "Agreement" ADD COLUMN "changeId" TEXT;
ALTER TABLE "Agreement" ADD COLUMN "effects" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Agreement" ADD COLUMN "countersign" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Agreement" ADD COLUMN "countersignedAt" DATETIME;
ALTER TABLE "Agreement" ADD COLUMN "template" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Agreement" ADD COLUMN "price" BIGINT;
ALTER TABLE "Agreement" ADD COLUMN "qualifiedFileId" TEXT;
ALTER TABLE "Agreement" ADD COLUMN "originalFileId" TEXT;
ALTER TABLE "Agreement" ADD COLUMN "originalSha256" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Agreement" ADD COLUMN "sealedFileId" TEXT;
ALTER TABLE "Agreement" ADD COLUMN "sealedSha256" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Agreement" ADD COLUMN "eventCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Agreement" ADD COLUMN "eventHash" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Signature" ADD COLUMN "signerId" TEXT;
ALTER TABLE "Signature" ADD COLUMN "party" TEXT NOT NULL DEFAULT 'client';
ALTER TABLE "Signature" ADD COLUMN "role" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Signature" ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Signature" ADD COLUMN "drawing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Signature" ADD COLUMN "originalSha256" TEXT NOT NULL DEFAULT '';

DROP INDEX "Signature_agreementId_key";
CREATE UNIQUE INDEX "Signature_signerId_key" ON "Signature"("signerId");
CREATE INDEX "Signature_agreementId_idx" ON "Signature"("agreementId");


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
