-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Contact_clientId_workspaceId_fkey" FOREIGN KEY ("clientId", "workspaceId") REFERENCES "Client" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Contact" ("clientId", "createdAt", "email", "id", "locale", "name", "role", "workspaceId") SELECT "clientId", "createdAt", "email", "id", "locale", "name", "role", "workspaceId" FROM "Contact";
DROP TABLE "Contact";
ALTER TABLE "new_Contact" RENAME TO "Contact";
CREATE INDEX "Contact_clientId_idx" ON "Contact"("clientId");
CREATE TABLE "new_Project" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "goal" TEXT NOT NULL DEFAULT '',
    "success" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "currency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "depositKind" TEXT NOT NULL DEFAULT 'percent',
    "depositValue" BIGINT NOT NULL DEFAULT 0,
    "revisionRounds" INTEGER NOT NULL DEFAULT 1,
    "revisionPricing" TEXT NOT NULL DEFAULT 'hourly',
    "revisionPrice" BIGINT NOT NULL DEFAULT 0,
    "discountKind" TEXT NOT NULL DEFAULT 'none',
    "discountValue" BIGINT NOT NULL DEFAULT 0,
    "discountReason" TEXT NOT NULL DEFAULT '',
    "scopeRevision" INTEGER NOT NULL DEFAULT 0,
    "scopeDraft" TEXT NOT NULL DEFAULT '',
    "templateId" TEXT,
    "clauses" TEXT NOT NULL DEFAULT '',
    "briefSentAt" DATETIME,
    "briefAnsweredAt" DATETIME,
    "endNoticeAt" DATETIME,
    "endNoticeBy" TEXT NOT NULL DEFAULT '',
    "endNoticeReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "startedAt" DATETIME,
    "startedEarly" BOOLEAN NOT NULL DEFAULT false,
    "completedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Project_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Project_clientId_workspaceId_fkey" FOREIGN KEY ("clientId", "workspaceId") REFERENCES "Client" ("id", "workspaceId") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Project_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "AgreementTemplate" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
INSERT INTO "new_Project" ("briefAnsweredAt", "briefSentAt", "clauses", "clientId", "completedAt", "createdAt", "currency", "depositKind", "depositValue", "discountKind", "discountReason", "discountValue", "endNoticeAt", "endNoticeBy", "endNoticeReason", "goal", "id", "revisionPrice", "revisionPricing", "revisionRounds", "scopeDraft", "scopeRevision", "sentAt", "startedAt", "startedEarly", "status", "success", "templateId", "timeZone", "title", "version", "workspaceId") SELECT "briefAnsweredAt", "briefSentAt", "clauses", "clientId", "completedAt", "createdAt", "currency", "depositKind", "depositValue", "discountKind", "discountReason", "discountValue", "endNoticeAt", "endNoticeBy", "endNoticeReason", "goal", "id", "revisionPrice", "revisionPricing", "revisionRounds", "scopeDraft", "scopeRevision", "sentAt", "startedAt", "startedEarly", "status", "success", "templateId", "timeZone", "title", "version", "workspaceId" FROM "Project";
DROP TABLE "Project";
ALTER TABLE "new_Project" RENAME TO "Project";
CREATE INDEX "Project_workspaceId_status_idx" ON "Project"("workspaceId", "status");
CREATE INDEX "Project_clientId_idx" ON "Project"("clientId");
CREATE UNIQUE INDEX "Project_id_workspaceId_key" ON "Project"("id", "workspaceId");
CREATE TABLE "new_Milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "share" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "submittedAt" DATETIME,
    "approvedAt" DATETIME,
    CONSTRAINT "Milestone_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Milestone" ("approvedAt", "dueOn", "id", "position", "projectId", "share", "status", "submittedAt", "title", "workspaceId") SELECT "approvedAt", "dueOn", "id", "position", "projectId", "share", "status", "submittedAt", "title", "workspaceId" FROM "Milestone";
DROP TABLE "Milestone";
ALTER TABLE "new_Milestone" RENAME TO "Milestone";
CREATE INDEX "Milestone_projectId_position_idx" ON "Milestone"("projectId", "position");
CREATE TABLE "new_Deliverable" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "format" TEXT NOT NULL DEFAULT '',
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "acceptance" TEXT NOT NULL DEFAULT '',
    "rounds" INTEGER NOT NULL DEFAULT 1,
    "price" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'agreed',
    "role" TEXT NOT NULL DEFAULT 'included',
    "group" TEXT NOT NULL DEFAULT '',
    "change" INTEGER,
    CONSTRAINT "Deliverable_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Deliverable_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Deliverable" ("acceptance", "change", "format", "group", "id", "milestoneId", "position", "price", "projectId", "quantity", "role", "rounds", "status", "title", "workspaceId") SELECT "acceptance", "change", "format", "group", "id", "milestoneId", "position", "price", "projectId", "quantity", "role", "rounds", "status", "title", "workspaceId" FROM "Deliverable";
DROP TABLE "Deliverable";
ALTER TABLE "new_Deliverable" RENAME TO "Deliverable";
CREATE INDEX "Deliverable_projectId_position_idx" ON "Deliverable"("projectId", "position");
CREATE INDEX "Deliverable_milestoneId_idx" ON "Deliverable"("milestoneId");
CREATE TABLE "new_Exclusion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "Exclusion_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Exclusion" ("id", "position", "projectId", "text", "workspaceId") SELECT "id", "position", "projectId", "text", "workspaceId" FROM "Exclusion";
DROP TABLE "Exclusion";
ALTER TABLE "new_Exclusion" RENAME TO "Exclusion";
CREATE INDEX "Exclusion_projectId_position_idx" ON "Exclusion"("projectId", "position");
CREATE TABLE "new_Agreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'sent',
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "viewedAt" DATETIME,
    "signedAt" DATETIME,
    "endedAt" DATETIME,
    "declineReason" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT 'original',
    "title" TEXT NOT NULL DEFAULT '',
    "expiresOn" TEXT,
    "changeId" TEXT,
    "effects" TEXT NOT NULL DEFAULT '',
    "price" BIGINT,
    "countersign" BOOLEAN NOT NULL DEFAULT false,
    "countersignedAt" DATETIME,
    "template" TEXT NOT NULL DEFAULT '',
    "qualifiedFileId" TEXT,
    "originalFileId" TEXT,
    "originalSha256" TEXT NOT NULL DEFAULT '',
    "sealedFileId" TEXT,
    "sealedSha256" TEXT NOT NULL DEFAULT '',
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "eventHash" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Agreement_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Agreement_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Agreement_qualifiedFileId_fkey" FOREIGN KEY ("qualifiedFileId") REFERENCES "File" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Agreement_originalFileId_fkey" FOREIGN KEY ("originalFileId") REFERENCES "File" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Agreement_sealedFileId_fkey" FOREIGN KEY ("sealedFileId") REFERENCES "File" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
INSERT INTO "new_Agreement" ("changeId", "countersign", "countersignedAt", "declineReason", "effects", "endedAt", "eventCount", "eventHash", "expiresOn", "id", "kind", "locale", "number", "originalFileId", "originalSha256", "price", "projectId", "qualifiedFileId", "scope", "sealedFileId", "sealedSha256", "sentAt", "sha256", "signedAt", "status", "template", "text", "title", "viewedAt", "workspaceId") SELECT "changeId", "countersign", "countersignedAt", "declineReason", "effects", "endedAt", "eventCount", "eventHash", "expiresOn", "id", "kind", "locale", "number", "originalFileId", "originalSha256", "price", "projectId", "qualifiedFileId", "scope", "sealedFileId", "sealedSha256", "sentAt", "sha256", "signedAt", "status", "template", "text", "title", "viewedAt", "workspaceId" FROM "Agreement";
DROP TABLE "Agreement";
ALTER TABLE "new_Agreement" RENAME TO "Agreement";
CREATE INDEX "Agreement_changeId_idx" ON "Agreement"("changeId");
CREATE INDEX "Agreement_qualifiedFileId_idx" ON "Agreement"("qualifiedFileId");
CREATE INDEX "Agreement_originalFileId_idx" ON "Agreement"("originalFileId");
CREATE INDEX "Agreement_sealedFileId_idx" ON "Agreement"("sealedFileId");
CREATE UNIQUE INDEX "Agreement_projectId_number_key" ON "Agreement"("projectId", "number");
CREATE UNIQUE INDEX "Agreement_id_workspaceId_key" ON "Agreement"("id", "workspaceId");
CREATE TABLE "new_Signature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "contactId" TEXT,
    "name" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "identification" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "ip" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "fileId" TEXT,
    "signerId" TEXT,
    "party" TEXT NOT NULL DEFAULT 'client',
    "role" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT '',
    "drawing" TEXT NOT NULL DEFAULT '',
    "originalSha256" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Signature_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Signature_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Signature_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Signature_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Signature_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "Signer" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
INSERT INTO "new_Signature" ("agreementId", "consent", "contactId", "contactName", "drawing", "email", "fileId", "id", "identification", "ip", "name", "originalSha256", "party", "projectId", "role", "sha256", "signedAt", "signerId", "timeZone", "userAgent", "workspaceId") SELECT "agreementId", "consent", "contactId", "contactName", "drawing", "email", "fileId", "id", "identification", "ip", "name", "originalSha256", "party", "projectId", "role", "sha256", "signedAt", "signerId", "timeZone", "userAgent", "workspaceId" FROM "Signature";
DROP TABLE "Signature";
ALTER TABLE "new_Signature" RENAME TO "Signature";
CREATE UNIQUE INDEX "Signature_signerId_key" ON "Signature"("signerId");
CREATE INDEX "Signature_agreementId_idx" ON "Signature"("agreementId");
CREATE INDEX "Signature_fileId_idx" ON "Signature"("fileId");
CREATE INDEX "Signature_contactId_idx" ON "Signature"("contactId");
CREATE TABLE "new_Signer" (
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
    CONSTRAINT "Signer_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Signer_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Signer" ("agreementId", "contactId", "email", "id", "name", "party", "position", "projectId", "remindedAt", "reminders", "role", "sentAt", "signedAt", "viewedAt", "workspaceId") SELECT "agreementId", "contactId", "email", "id", "name", "party", "position", "projectId", "remindedAt", "reminders", "role", "sentAt", "signedAt", "viewedAt", "workspaceId" FROM "Signer";
DROP TABLE "Signer";
ALTER TABLE "new_Signer" RENAME TO "Signer";
CREATE INDEX "Signer_projectId_idx" ON "Signer"("projectId");
CREATE INDEX "Signer_contactId_idx" ON "Signer"("contactId");
CREATE UNIQUE INDEX "Signer_agreementId_position_key" ON "Signer"("agreementId", "position");
CREATE TABLE "new_AgreementEvent" (
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
    CONSTRAINT "AgreementEvent_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_AgreementEvent" ("actorName", "agreementId", "at", "detail", "hash", "id", "ip", "position", "previousHash", "projectId", "type", "userAgent", "workspaceId") SELECT "actorName", "agreementId", "at", "detail", "hash", "id", "ip", "position", "previousHash", "projectId", "type", "userAgent", "workspaceId" FROM "AgreementEvent";
DROP TABLE "AgreementEvent";
ALTER TABLE "new_AgreementEvent" RENAME TO "AgreementEvent";
CREATE INDEX "AgreementEvent_projectId_idx" ON "AgreementEvent"("projectId");
CREATE UNIQUE INDEX "AgreementEvent_agreementId_position_key" ON "AgreementEvent"("agreementId", "position");
CREATE TABLE "new_AgreementTemplateVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "clauses" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AgreementTemplateVersion_templateId_workspaceId_fkey" FOREIGN KEY ("templateId", "workspaceId") REFERENCES "AgreementTemplate" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_AgreementTemplateVersion" ("authorName", "body", "clauses", "createdAt", "id", "templateId", "version", "workspaceId") SELECT "authorName", "body", "clauses", "createdAt", "id", "templateId", "version", "workspaceId" FROM "AgreementTemplateVersion";
DROP TABLE "AgreementTemplateVersion";
ALTER TABLE "new_AgreementTemplateVersion" RENAME TO "AgreementTemplateVersion";
CREATE UNIQUE INDEX "AgreementTemplateVersion_templateId_version_key" ON "AgreementTemplateVersion"("templateId", "version");
CREATE TABLE "new_ChangeRequest" (
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
    CONSTRAINT "ChangeRequest_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChangeRequest_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "ChangeRequest_deliverableId_fkey" FOREIGN KEY ("deliverableId") REFERENCES "Deliverable" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ChangeRequest_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE SET NULL ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_ChangeRequest" ("authorKind", "authorName", "contactId", "createdAt", "decidedAt", "declinedBy", "deliverableId", "deliveredAt", "gift", "id", "milestoneId", "number", "projectId", "reason", "status", "title", "wish", "workspaceId") SELECT "authorKind", "authorName", "contactId", "createdAt", "decidedAt", "declinedBy", "deliverableId", "deliveredAt", "gift", "id", "milestoneId", "number", "projectId", "reason", "status", "title", "wish", "workspaceId" FROM "ChangeRequest";
DROP TABLE "ChangeRequest";
ALTER TABLE "new_ChangeRequest" RENAME TO "ChangeRequest";
CREATE INDEX "ChangeRequest_contactId_idx" ON "ChangeRequest"("contactId");
CREATE INDEX "ChangeRequest_deliverableId_idx" ON "ChangeRequest"("deliverableId");
CREATE INDEX "ChangeRequest_milestoneId_idx" ON "ChangeRequest"("milestoneId");
CREATE UNIQUE INDEX "ChangeRequest_projectId_number_key" ON "ChangeRequest"("projectId", "number");
CREATE TABLE "new_ChangeVersion" (
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
    CONSTRAINT "ChangeVersion_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChangeVersion_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChangeVersion_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_ChangeVersion" ("agreementId", "changeId", "createdAt", "effects", "expiresOn", "id", "minutes", "offer", "price", "pricing", "projectId", "rate", "version", "workspaceId", "worth") SELECT "agreementId", "changeId", "createdAt", "effects", "expiresOn", "id", "minutes", "offer", "price", "pricing", "projectId", "rate", "version", "workspaceId", "worth" FROM "ChangeVersion";
DROP TABLE "ChangeVersion";
ALTER TABLE "new_ChangeVersion" RENAME TO "ChangeVersion";
CREATE UNIQUE INDEX "ChangeVersion_changeId_version_key" ON "ChangeVersion"("changeId", "version");
CREATE TABLE "new_ChangeNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ChangeNote_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChangeNote_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_ChangeNote" ("at", "authorKind", "authorName", "body", "changeId", "id", "projectId", "workspaceId") SELECT "at", "authorKind", "authorName", "body", "changeId", "id", "projectId", "workspaceId" FROM "ChangeNote";
DROP TABLE "ChangeNote";
ALTER TABLE "new_ChangeNote" RENAME TO "ChangeNote";
CREATE INDEX "ChangeNote_changeId_at_idx" ON "ChangeNote"("changeId", "at");
CREATE TABLE "new_DateMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "agreementId" TEXT,
    "reason" TEXT NOT NULL,
    "movedAt" DATETIME NOT NULL,
    CONSTRAINT "DateMove_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DateMove_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DateMove_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_DateMove" ("agreementId", "fromDay", "id", "milestoneId", "movedAt", "projectId", "reason", "toDay", "workspaceId") SELECT "agreementId", "fromDay", "id", "milestoneId", "movedAt", "projectId", "reason", "toDay", "workspaceId" FROM "DateMove";
DROP TABLE "DateMove";
ALTER TABLE "new_DateMove" RENAME TO "DateMove";
CREATE INDEX "DateMove_projectId_movedAt_idx" ON "DateMove"("projectId", "movedAt");
CREATE INDEX "DateMove_milestoneId_idx" ON "DateMove"("milestoneId");
CREATE TABLE "new_BriefQuestion" (
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
    CONSTRAINT "BriefQuestion_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_BriefQuestion" ("answer", "answeredAt", "answeredBy", "help", "id", "kind", "label", "options", "position", "projectId", "required", "workspaceId") SELECT "answer", "answeredAt", "answeredBy", "help", "id", "kind", "label", "options", "position", "projectId", "required", "workspaceId" FROM "BriefQuestion";
DROP TABLE "BriefQuestion";
ALTER TABLE "new_BriefQuestion" RENAME TO "BriefQuestion";
CREATE INDEX "BriefQuestion_projectId_position_idx" ON "BriefQuestion"("projectId", "position");
CREATE TABLE "new_BoardItem" (
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
    CONSTRAINT "BoardItem_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BoardItem_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "BoardItem_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_BoardItem" ("authorKind", "authorName", "contactId", "createdAt", "fileId", "id", "note", "projectId", "url", "workspaceId") SELECT "authorKind", "authorName", "contactId", "createdAt", "fileId", "id", "note", "projectId", "url", "workspaceId" FROM "BoardItem";
DROP TABLE "BoardItem";
ALTER TABLE "new_BoardItem" RENAME TO "BoardItem";
CREATE UNIQUE INDEX "BoardItem_fileId_key" ON "BoardItem"("fileId");
CREATE INDEX "BoardItem_projectId_createdAt_idx" ON "BoardItem"("projectId", "createdAt");
CREATE INDEX "BoardItem_contactId_idx" ON "BoardItem"("contactId");
CREATE TABLE "new_BoardComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "BoardComment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "BoardItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BoardComment_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_BoardComment" ("at", "authorKind", "authorName", "body", "id", "itemId", "projectId", "workspaceId") SELECT "at", "authorKind", "authorName", "body", "id", "itemId", "projectId", "workspaceId" FROM "BoardComment";
DROP TABLE "BoardComment";
ALTER TABLE "new_BoardComment" RENAME TO "BoardComment";
CREATE INDEX "BoardComment_itemId_at_idx" ON "BoardComment"("itemId", "at");
CREATE TABLE "new_Termination" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "settlement" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Termination_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Termination_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
INSERT INTO "new_Termination" ("agreementId", "at", "id", "party", "projectId", "reason", "settlement", "workspaceId") SELECT "agreementId", "at", "id", "party", "projectId", "reason", "settlement", "workspaceId" FROM "Termination";
DROP TABLE "Termination";
ALTER TABLE "new_Termination" RENAME TO "Termination";
CREATE UNIQUE INDEX "Termination_projectId_key" ON "Termination"("projectId");
CREATE UNIQUE INDEX "Termination_projectId_workspaceId_key" ON "Termination"("projectId", "workspaceId");
CREATE TABLE "new_SigningCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "SigningCode_agreementId_workspaceId_fkey" FOREIGN KEY ("agreementId", "workspaceId") REFERENCES "Agreement" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SigningCode_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_SigningCode" ("agreementId", "attempts", "codeHash", "contactId", "createdAt", "expiresAt", "id", "usedAt", "workspaceId") SELECT "agreementId", "attempts", "codeHash", "contactId", "createdAt", "expiresAt", "id", "usedAt", "workspaceId" FROM "SigningCode";
DROP TABLE "SigningCode";
ALTER TABLE "new_SigningCode" RENAME TO "SigningCode";
CREATE INDEX "SigningCode_agreementId_contactId_idx" ON "SigningCode"("agreementId", "contactId");
CREATE TABLE "new_Instalment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "milestoneId" TEXT,
    "change" INTEGER,
    "amount" BIGINT NOT NULL,
    CONSTRAINT "Instalment_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Instalment_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Instalment" ("amount", "change", "id", "kind", "milestoneId", "position", "projectId", "title", "workspaceId") SELECT "amount", "change", "id", "kind", "milestoneId", "position", "projectId", "title", "workspaceId" FROM "Instalment";
DROP TABLE "Instalment";
ALTER TABLE "new_Instalment" RENAME TO "Instalment";
CREATE UNIQUE INDEX "Instalment_milestoneId_key" ON "Instalment"("milestoneId");
CREATE INDEX "Instalment_projectId_position_idx" ON "Instalment"("projectId", "position");
CREATE TABLE "new_Checkpoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "authorName" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    CONSTRAINT "Checkpoint_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Checkpoint_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Checkpoint" ("authorName", "body", "id", "milestoneId", "projectId", "publishedAt", "title", "workspaceId") SELECT "authorName", "body", "id", "milestoneId", "projectId", "publishedAt", "title", "workspaceId" FROM "Checkpoint";
DROP TABLE "Checkpoint";
ALTER TABLE "new_Checkpoint" RENAME TO "Checkpoint";
CREATE INDEX "Checkpoint_projectId_publishedAt_idx" ON "Checkpoint"("projectId", "publishedAt");
CREATE INDEX "Checkpoint_milestoneId_idx" ON "Checkpoint"("milestoneId");
CREATE TABLE "new_Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedAt" DATETIME NOT NULL,
    CONSTRAINT "Review_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Review" ("contactId", "contactName", "decidedAt", "decision", "id", "milestoneId", "projectId", "reason", "workspaceId") SELECT "contactId", "contactName", "decidedAt", "decision", "id", "milestoneId", "projectId", "reason", "workspaceId" FROM "Review";
DROP TABLE "Review";
ALTER TABLE "new_Review" RENAME TO "Review";
CREATE INDEX "Review_projectId_idx" ON "Review"("projectId");
CREATE INDEX "Review_milestoneId_idx" ON "Review"("milestoneId");
CREATE INDEX "Review_contactId_idx" ON "Review"("contactId");
CREATE TABLE "new_Invoice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "instalmentId" TEXT,
    "kind" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "suppliedOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "payBy" TEXT NOT NULL DEFAULT '',
    "earlyRate" INTEGER NOT NULL DEFAULT 0,
    "earlyOn" TEXT,
    "seller" TEXT NOT NULL,
    "buyer" TEXT NOT NULL,
    "taxes" TEXT NOT NULL,
    "net" BIGINT NOT NULL,
    "tax" BIGINT NOT NULL,
    "gross" BIGINT NOT NULL,
    "rounding" BIGINT NOT NULL DEFAULT 0,
    "prepaid" BIGINT NOT NULL DEFAULT 0,
    "withholdingRate" INTEGER NOT NULL DEFAULT 0,
    "withheld" BIGINT NOT NULL DEFAULT 0,
    "due" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "buyerReference" TEXT NOT NULL DEFAULT '',
    "homeCurrency" TEXT NOT NULL DEFAULT '',
    "exchangeRate" TEXT NOT NULL DEFAULT '',
    "homeTax" BIGINT NOT NULL DEFAULT 0,
    "paid" BIGINT NOT NULL DEFAULT 0,
    "creditOfId" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "lowersPrice" BOOLEAN NOT NULL DEFAULT false,
    "lateOfId" TEXT,
    "lateUntil" TEXT,
    "searchText" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "fileId" TEXT,
    CONSTRAINT "Invoice_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invoice_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Invoice_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Invoice_creditOfId_fkey" FOREIGN KEY ("creditOfId") REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Invoice_lateOfId_fkey" FOREIGN KEY ("lateOfId") REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
) WITHOUT ROWID;
INSERT INTO "new_Invoice" ("buyer", "buyerReference", "createdAt", "creditOfId", "currency", "due", "dueOn", "earlyOn", "earlyRate", "exchangeRate", "fileId", "gross", "homeCurrency", "homeTax", "id", "instalmentId", "issuedOn", "kind", "lateOfId", "lateUntil", "locale", "lowersPrice", "net", "note", "number", "paid", "payBy", "prepaid", "projectId", "reason", "reference", "rounding", "searchText", "seller", "sequence", "series", "suppliedOn", "tax", "taxes", "title", "withheld", "withholdingRate", "workspaceId") SELECT "buyer", "buyerReference", "createdAt", "creditOfId", "currency", "due", "dueOn", "earlyOn", "earlyRate", "exchangeRate", "fileId", "gross", "homeCurrency", "homeTax", "id", "instalmentId", "issuedOn", "kind", "lateOfId", "lateUntil", "locale", "lowersPrice", "net", "note", "number", "paid", "payBy", "prepaid", "projectId", "reason", "reference", "rounding", "searchText", "seller", "sequence", "series", "suppliedOn", "tax", "taxes", "title", "withheld", "withholdingRate", "workspaceId" FROM "Invoice";
DROP TABLE "Invoice";
ALTER TABLE "new_Invoice" RENAME TO "Invoice";
CREATE UNIQUE INDEX "Invoice_instalmentId_key" ON "Invoice"("instalmentId");
CREATE INDEX "Invoice_workspaceId_payBy_idx" ON "Invoice"("workspaceId", "payBy");
CREATE INDEX "Invoice_workspaceId_issuedOn_idx" ON "Invoice"("workspaceId", "issuedOn");
CREATE INDEX "Invoice_projectId_idx" ON "Invoice"("projectId");
CREATE INDEX "Invoice_fileId_idx" ON "Invoice"("fileId");
CREATE INDEX "Invoice_creditOfId_idx" ON "Invoice"("creditOfId");
CREATE INDEX "Invoice_lateOfId_idx" ON "Invoice"("lateOfId");
CREATE UNIQUE INDEX "Invoice_workspaceId_series_sequence_key" ON "Invoice"("workspaceId", "series", "sequence");
CREATE TABLE "new_InvoiceLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "unit" TEXT NOT NULL DEFAULT 'C62',
    "unitPrice" BIGINT,
    "net" BIGINT NOT NULL,
    "taxCategory" TEXT NOT NULL,
    "taxRate" INTEGER NOT NULL,
    "taxReason" TEXT NOT NULL DEFAULT '',
    "creditsId" TEXT,
    CONSTRAINT "InvoiceLine_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "InvoiceLine_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "InvoiceLine_creditsId_fkey" FOREIGN KEY ("creditsId") REFERENCES "InvoiceLine" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
) WITHOUT ROWID;
INSERT INTO "new_InvoiceLine" ("creditsId", "decimals", "description", "id", "invoiceId", "net", "position", "projectId", "quantity", "taxCategory", "taxRate", "taxReason", "unit", "unitPrice", "workspaceId") SELECT "creditsId", "decimals", "description", "id", "invoiceId", "net", "position", "projectId", "quantity", "taxCategory", "taxRate", "taxReason", "unit", "unitPrice", "workspaceId" FROM "InvoiceLine";
DROP TABLE "InvoiceLine";
ALTER TABLE "new_InvoiceLine" RENAME TO "InvoiceLine";
CREATE INDEX "InvoiceLine_invoiceId_position_idx" ON "InvoiceLine"("invoiceId", "position");
CREATE TABLE "new_InvoiceDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "recurrence" TEXT NOT NULL DEFAULT 'once',
    "nextOn" TEXT,
    "issuesItself" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "InvoiceDraft_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_InvoiceDraft" ("content", "createdAt", "id", "issuesItself", "nextOn", "projectId", "recurrence", "revision", "title", "updatedAt", "workspaceId") SELECT "content", "createdAt", "id", "issuesItself", "nextOn", "projectId", "recurrence", "revision", "title", "updatedAt", "workspaceId" FROM "InvoiceDraft";
DROP TABLE "InvoiceDraft";
ALTER TABLE "new_InvoiceDraft" RENAME TO "InvoiceDraft";
CREATE INDEX "InvoiceDraft_projectId_idx" ON "InvoiceDraft"("projectId");
CREATE INDEX "InvoiceDraft_workspaceId_nextOn_idx" ON "InvoiceDraft"("workspaceId", "nextOn");
CREATE TABLE "new_InvoiceReminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL DEFAULT '',
    "step" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL,
    CONSTRAINT "InvoiceReminder_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "InvoiceReminder_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_InvoiceReminder" ("dueOn", "id", "invoiceId", "projectId", "sentAt", "step", "workspaceId") SELECT "dueOn", "id", "invoiceId", "projectId", "sentAt", "step", "workspaceId" FROM "InvoiceReminder";
DROP TABLE "InvoiceReminder";
ALTER TABLE "new_InvoiceReminder" RENAME TO "InvoiceReminder";
CREATE INDEX "InvoiceReminder_projectId_idx" ON "InvoiceReminder"("projectId");
CREATE UNIQUE INDEX "InvoiceReminder_invoiceId_dueOn_step_key" ON "InvoiceReminder"("invoiceId", "dueOn", "step");
CREATE TABLE "new_PlanDate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "upTo" BIGINT NOT NULL,
    CONSTRAINT "PlanDate_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanDate_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_PlanDate" ("amount", "dueOn", "id", "invoiceId", "position", "projectId", "upTo", "workspaceId") SELECT "amount", "dueOn", "id", "invoiceId", "position", "projectId", "upTo", "workspaceId" FROM "PlanDate";
DROP TABLE "PlanDate";
ALTER TABLE "new_PlanDate" RENAME TO "PlanDate";
CREATE INDEX "PlanDate_projectId_idx" ON "PlanDate"("projectId");
CREATE UNIQUE INDEX "PlanDate_invoiceId_position_key" ON "PlanDate"("invoiceId", "position");
CREATE TABLE "new_Deduction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "prepaymentId" TEXT NOT NULL,
    "returnedById" TEXT,
    "number" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "net" BIGINT NOT NULL,
    "tax" BIGINT NOT NULL,
    "gross" BIGINT NOT NULL,
    CONSTRAINT "Deduction_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Deduction_prepaymentId_fkey" FOREIGN KEY ("prepaymentId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Deduction_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Deduction_returnedById_fkey" FOREIGN KEY ("returnedById") REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Deduction" ("gross", "id", "invoiceId", "issuedOn", "net", "number", "prepaymentId", "projectId", "returnedById", "tax", "workspaceId") SELECT "gross", "id", "invoiceId", "issuedOn", "net", "number", "prepaymentId", "projectId", "returnedById", "tax", "workspaceId" FROM "Deduction";
DROP TABLE "Deduction";
ALTER TABLE "new_Deduction" RENAME TO "Deduction";
CREATE INDEX "Deduction_invoiceId_idx" ON "Deduction"("invoiceId");
CREATE INDEX "Deduction_prepaymentId_idx" ON "Deduction"("prepaymentId");
CREATE TABLE "new_Payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'started',
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "booked" BIGINT NOT NULL DEFAULT 0,
    "returned" BIGINT NOT NULL DEFAULT 0,
    "sessionId" TEXT,
    "intentId" TEXT,
    "checkoutUrl" TEXT NOT NULL DEFAULT '',
    "liveMode" BOOLEAN NOT NULL DEFAULT false,
    "cardAccountId" TEXT,
    "keepConsent" TEXT NOT NULL DEFAULT '',
    "keptCardId" TEXT,
    "chargeOn" TEXT,
    "instructionsUrl" TEXT NOT NULL DEFAULT '',
    "contactId" TEXT,
    "claimedOn" TEXT,
    "receivedOn" TEXT,
    "reference" TEXT NOT NULL DEFAULT '',
    "recordedBy" TEXT NOT NULL DEFAULT '',
    "failure" TEXT NOT NULL DEFAULT '',
    "startedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "settledAt" DATETIME,
    "confirmedAt" DATETIME,
    "contestedAt" DATETIME,
    "contestReason" TEXT NOT NULL DEFAULT '',
    "closePending" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Payment_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Payment_keptCardId_fkey" FOREIGN KEY ("keptCardId") REFERENCES "KeptCard" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Payment_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Payment_cardAccountId_fkey" FOREIGN KEY ("cardAccountId") REFERENCES "CardAccount" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Payment" ("amount", "booked", "cardAccountId", "chargeOn", "checkoutUrl", "claimedOn", "closePending", "confirmedAt", "contactId", "contestReason", "contestedAt", "currency", "expiresAt", "failure", "id", "instructionsUrl", "intentId", "keepConsent", "keptCardId", "liveMode", "method", "projectId", "receivedOn", "recordedBy", "reference", "returned", "sessionId", "settledAt", "startedAt", "status", "workspaceId") SELECT "amount", "booked", "cardAccountId", "chargeOn", "checkoutUrl", "claimedOn", "closePending", "confirmedAt", "contactId", "contestReason", "contestedAt", "currency", "expiresAt", "failure", "id", "instructionsUrl", "intentId", "keepConsent", "keptCardId", "liveMode", "method", "projectId", "receivedOn", "recordedBy", "reference", "returned", "sessionId", "settledAt", "startedAt", "status", "workspaceId" FROM "Payment";
DROP TABLE "Payment";
ALTER TABLE "new_Payment" RENAME TO "Payment";
CREATE UNIQUE INDEX "Payment_sessionId_key" ON "Payment"("sessionId");
CREATE INDEX "Payment_projectId_idx" ON "Payment"("projectId");
CREATE INDEX "Payment_closePending_idx" ON "Payment"("closePending");
CREATE INDEX "Payment_intentId_idx" ON "Payment"("intentId");
CREATE INDEX "Payment_keptCardId_idx" ON "Payment"("keptCardId");
CREATE INDEX "Payment_contactId_idx" ON "Payment"("contactId");
CREATE TABLE "new_PaymentPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    CONSTRAINT "PaymentPart_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaymentPart_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaymentPart_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_PaymentPart" ("amount", "id", "invoiceId", "paymentId", "position", "projectId", "workspaceId") SELECT "amount", "id", "invoiceId", "paymentId", "position", "projectId", "workspaceId" FROM "PaymentPart";
DROP TABLE "PaymentPart";
ALTER TABLE "new_PaymentPart" RENAME TO "PaymentPart";
CREATE INDEX "PaymentPart_projectId_idx" ON "PaymentPart"("projectId");
CREATE INDEX "PaymentPart_invoiceId_idx" ON "PaymentPart"("invoiceId");
CREATE UNIQUE INDEX "PaymentPart_paymentId_invoiceId_key" ON "PaymentPart"("paymentId", "invoiceId");
CREATE TABLE "new_Booking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "paymentId" TEXT,
    "creditNoteId" TEXT,
    "refundId" TEXT,
    "disputeId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Booking_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Booking_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Booking_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Booking_creditNoteId_fkey" FOREIGN KEY ("creditNoteId") REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Booking_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Booking_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Booking" ("amount", "createdAt", "creditNoteId", "disputeId", "id", "invoiceId", "kind", "paymentId", "projectId", "refundId", "workspaceId") SELECT "amount", "createdAt", "creditNoteId", "disputeId", "id", "invoiceId", "kind", "paymentId", "projectId", "refundId", "workspaceId" FROM "Booking";
DROP TABLE "Booking";
ALTER TABLE "new_Booking" RENAME TO "Booking";
CREATE INDEX "Booking_projectId_idx" ON "Booking"("projectId");
CREATE INDEX "Booking_invoiceId_idx" ON "Booking"("invoiceId");
CREATE INDEX "Booking_paymentId_idx" ON "Booking"("paymentId");
CREATE TABLE "new_Refund" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "creditNoteId" TEXT,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "providerId" TEXT,
    "failure" TEXT NOT NULL DEFAULT '',
    "recordedBy" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Refund_creditNoteId_fkey" FOREIGN KEY ("creditNoteId") REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Refund_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Refund" ("amount", "createdAt", "creditNoteId", "currency", "failure", "id", "method", "paymentId", "projectId", "providerId", "reason", "recordedBy", "reference", "settledAt", "status", "workspaceId") SELECT "amount", "createdAt", "creditNoteId", "currency", "failure", "id", "method", "paymentId", "projectId", "providerId", "reason", "recordedBy", "reference", "settledAt", "status", "workspaceId" FROM "Refund";
DROP TABLE "Refund";
ALTER TABLE "new_Refund" RENAME TO "Refund";
CREATE UNIQUE INDEX "Refund_providerId_key" ON "Refund"("providerId");
CREATE INDEX "Refund_projectId_idx" ON "Refund"("projectId");
CREATE INDEX "Refund_paymentId_idx" ON "Refund"("paymentId");
CREATE INDEX "Refund_creditNoteId_idx" ON "Refund"("creditNoteId");
CREATE INDEX "Refund_status_createdAt_idx" ON "Refund"("status", "createdAt");
CREATE TABLE "new_BankLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "bookedOn" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "payer" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "paymentId" TEXT,
    "importedAt" DATETIME NOT NULL,
    CONSTRAINT "BankLine_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BankLine_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
INSERT INTO "new_BankLine" ("amount", "bookedOn", "currency", "hash", "id", "importedAt", "payer", "paymentId", "state", "text", "workspaceId") SELECT "amount", "bookedOn", "currency", "hash", "id", "importedAt", "payer", "paymentId", "state", "text", "workspaceId" FROM "BankLine";
DROP TABLE "BankLine";
ALTER TABLE "new_BankLine" RENAME TO "BankLine";
CREATE INDEX "BankLine_workspaceId_state_bookedOn_idx" ON "BankLine"("workspaceId", "state", "bookedOn");
CREATE INDEX "BankLine_paymentId_idx" ON "BankLine"("paymentId");
CREATE UNIQUE INDEX "BankLine_workspaceId_hash_key" ON "BankLine"("workspaceId", "hash");
CREATE TABLE "new_KeptCard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "methodId" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "expires" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "consentedAt" DATETIME NOT NULL,
    "liveMode" BOOLEAN NOT NULL,
    "cardAccountId" TEXT,
    "removedAt" DATETIME,
    "removedBy" TEXT NOT NULL DEFAULT '',
    "forgottenAt" DATETIME,
    CONSTRAINT "KeptCard_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "KeptCard_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "KeptCard_cardAccountId_fkey" FOREIGN KEY ("cardAccountId") REFERENCES "CardAccount" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_KeptCard" ("brand", "cardAccountId", "consent", "consentedAt", "contactId", "contactName", "customerId", "expires", "forgottenAt", "id", "last4", "liveMode", "methodId", "projectId", "removedAt", "removedBy", "workspaceId") SELECT "brand", "cardAccountId", "consent", "consentedAt", "contactId", "contactName", "customerId", "expires", "forgottenAt", "id", "last4", "liveMode", "methodId", "projectId", "removedAt", "removedBy", "workspaceId" FROM "KeptCard";
DROP TABLE "KeptCard";
ALTER TABLE "new_KeptCard" RENAME TO "KeptCard";
CREATE INDEX "KeptCard_workspaceId_idx" ON "KeptCard"("workspaceId");
CREATE INDEX "KeptCard_contactId_idx" ON "KeptCard"("contactId");
CREATE UNIQUE INDEX "KeptCard_projectId_methodId_key" ON "KeptCard"("projectId", "methodId");
CREATE TABLE "new_Difference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT,
    "paymentId" TEXT,
    "kind" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "expected" BIGINT NOT NULL,
    "found" BIGINT NOT NULL,
    "firstSeenAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Difference_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Difference_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Difference_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Difference" ("currency", "expected", "firstSeenAt", "found", "id", "kind", "lastSeenAt", "paymentId", "projectId", "providerId", "settledAt", "workspaceId") SELECT "currency", "expected", "firstSeenAt", "found", "id", "kind", "lastSeenAt", "paymentId", "projectId", "providerId", "settledAt", "workspaceId" FROM "Difference";
DROP TABLE "Difference";
ALTER TABLE "new_Difference" RENAME TO "Difference";
CREATE INDEX "Difference_workspaceId_settledAt_idx" ON "Difference"("workspaceId", "settledAt");
CREATE INDEX "Difference_projectId_idx" ON "Difference"("projectId");
CREATE TABLE "new_Transmission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reference" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Transmission_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Transmission_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Transmission" ("attempts", "createdAt", "id", "invoiceId", "network", "nextAt", "projectId", "reason", "reference", "status", "updatedAt", "workspaceId") SELECT "attempts", "createdAt", "id", "invoiceId", "network", "nextAt", "projectId", "reason", "reference", "status", "updatedAt", "workspaceId" FROM "Transmission";
DROP TABLE "Transmission";
ALTER TABLE "new_Transmission" RENAME TO "Transmission";
CREATE INDEX "Transmission_projectId_idx" ON "Transmission"("projectId");
CREATE INDEX "Transmission_status_nextAt_idx" ON "Transmission"("status", "nextAt");
CREATE UNIQUE INDEX "Transmission_invoiceId_network_key" ON "Transmission"("invoiceId", "network");
CREATE TABLE "new_Dispute" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "taken" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    "respondBy" DATETIME,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Dispute_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Dispute" ("amount", "closedAt", "currency", "id", "openedAt", "paymentId", "projectId", "providerId", "reason", "respondBy", "status", "taken", "workspaceId") SELECT "amount", "closedAt", "currency", "id", "openedAt", "paymentId", "projectId", "providerId", "reason", "respondBy", "status", "taken", "workspaceId" FROM "Dispute";
DROP TABLE "Dispute";
ALTER TABLE "new_Dispute" RENAME TO "Dispute";
CREATE UNIQUE INDEX "Dispute_providerId_key" ON "Dispute"("providerId");
CREATE INDEX "Dispute_projectId_idx" ON "Dispute"("projectId");
CREATE INDEX "Dispute_paymentId_idx" ON "Dispute"("paymentId");
CREATE TABLE "new_PaymentReversal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "reversedAt" DATETIME NOT NULL,
    CONSTRAINT "PaymentReversal_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaymentReversal_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_PaymentReversal" ("amount", "id", "paymentId", "projectId", "reason", "recordedBy", "reversedAt", "workspaceId") SELECT "amount", "id", "paymentId", "projectId", "reason", "recordedBy", "reversedAt", "workspaceId" FROM "PaymentReversal";
DROP TABLE "PaymentReversal";
ALTER TABLE "new_PaymentReversal" RENAME TO "PaymentReversal";
CREATE UNIQUE INDEX "PaymentReversal_paymentId_key" ON "PaymentReversal"("paymentId");
CREATE TABLE "new_GuestLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "rights" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "GuestLink_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GuestLink_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_GuestLink" ("contactId", "createdAt", "expiresAt", "id", "projectId", "revokedAt", "rights", "tokenHash", "workspaceId") SELECT "contactId", "createdAt", "expiresAt", "id", "projectId", "revokedAt", "rights", "tokenHash", "workspaceId" FROM "GuestLink";
DROP TABLE "GuestLink";
ALTER TABLE "new_GuestLink" RENAME TO "GuestLink";
CREATE UNIQUE INDEX "GuestLink_tokenHash_key" ON "GuestLink"("tokenHash");
CREATE INDEX "GuestLink_projectId_idx" ON "GuestLink"("projectId");
CREATE INDEX "GuestLink_contactId_idx" ON "GuestLink"("contactId");
CREATE TABLE "new_Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "ip" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    CONSTRAINT "Visit_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "GuestLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Visit_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Visit" ("at", "id", "ip", "linkId", "projectId", "userAgent", "workspaceId") SELECT "at", "id", "ip", "linkId", "projectId", "userAgent", "workspaceId" FROM "Visit";
DROP TABLE "Visit";
ALTER TABLE "new_Visit" RENAME TO "Visit";
CREATE INDEX "Visit_linkId_idx" ON "Visit"("linkId");
CREATE INDEX "Visit_projectId_at_idx" ON "Visit"("projectId", "at");
CREATE TABLE "new_Activity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT true,
    "subject" TEXT NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Activity_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Activity" ("actorKind", "actorName", "at", "detail", "id", "projectId", "shared", "subject", "type", "workspaceId") SELECT "actorKind", "actorName", "at", "detail", "id", "projectId", "shared", "subject", "type", "workspaceId" FROM "Activity";
DROP TABLE "Activity";
ALTER TABLE "new_Activity" RENAME TO "Activity";
CREATE INDEX "Activity_projectId_at_idx" ON "Activity"("projectId", "at");
CREATE INDEX "Activity_workspaceId_at_idx" ON "Activity"("workspaceId", "at");
CREATE TABLE "new_File" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT,
    "checkpointId" TEXT,
    "questionId" TEXT,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "File_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "File_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "File_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "File_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "BriefQuestion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_File" ("checkpointId", "createdAt", "height", "id", "mediaType", "name", "projectId", "questionId", "sha256", "size", "width", "workspaceId") SELECT "checkpointId", "createdAt", "height", "id", "mediaType", "name", "projectId", "questionId", "sha256", "size", "width", "workspaceId" FROM "File";
DROP TABLE "File";
ALTER TABLE "new_File" RENAME TO "File";
CREATE INDEX "File_workspaceId_idx" ON "File"("workspaceId");
CREATE INDEX "File_projectId_idx" ON "File"("projectId");
CREATE INDEX "File_checkpointId_idx" ON "File"("checkpointId");
CREATE INDEX "File_questionId_idx" ON "File"("questionId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Client_id_workspaceId_key" ON "Client"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementTemplate_id_workspaceId_key" ON "AgreementTemplate"("id", "workspaceId");

-- A reference to nothing is no reference; an empty text never was one.
UPDATE "Payment" SET "cardAccountId" = NULL WHERE "cardAccountId" = '';
UPDATE "KeptCard" SET "cardAccountId" = NULL WHERE "cardAccountId" = '';
UPDATE "Signature" SET "contactId" = NULL WHERE "contactId" = '';
UPDATE "Difference" SET "projectId" = NULL WHERE "projectId" NOT IN (SELECT "id" FROM "Project");
UPDATE "Difference" SET "paymentId" = NULL WHERE "paymentId" NOT IN (SELECT "id" FROM "Payment");
DELETE FROM "SigningCode" WHERE "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "Project" SET "templateId" = NULL WHERE "templateId" IS NOT NULL AND "templateId" NOT IN (SELECT "id" FROM "AgreementTemplate");
UPDATE "Agreement" SET "changeId" = NULL WHERE "changeId" IS NOT NULL AND "changeId" NOT IN (SELECT "id" FROM "ChangeRequest");
UPDATE "Agreement" SET "qualifiedFileId" = NULL WHERE "qualifiedFileId" IS NOT NULL AND "qualifiedFileId" NOT IN (SELECT "id" FROM "File");
UPDATE "Agreement" SET "originalFileId" = NULL WHERE "originalFileId" IS NOT NULL AND "originalFileId" NOT IN (SELECT "id" FROM "File");
UPDATE "Agreement" SET "sealedFileId" = NULL WHERE "sealedFileId" IS NOT NULL AND "sealedFileId" NOT IN (SELECT "id" FROM "File");
UPDATE "Signature" SET "signerId" = NULL WHERE "signerId" IS NOT NULL AND "signerId" NOT IN (SELECT "id" FROM "Signer");
UPDATE "Signer" SET "contactId" = NULL WHERE "contactId" IS NOT NULL AND "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "ChangeRequest" SET "contactId" = NULL WHERE "contactId" IS NOT NULL AND "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "ChangeRequest" SET "deliverableId" = NULL WHERE "deliverableId" IS NOT NULL AND "deliverableId" NOT IN (SELECT "id" FROM "Deliverable");
UPDATE "ChangeRequest" SET "milestoneId" = NULL WHERE "milestoneId" IS NOT NULL AND "milestoneId" NOT IN (SELECT "id" FROM "Milestone");
UPDATE "ChangeVersion" SET "agreementId" = NULL WHERE "agreementId" IS NOT NULL AND "agreementId" NOT IN (SELECT "id" FROM "Agreement");
UPDATE "DateMove" SET "agreementId" = NULL WHERE "agreementId" IS NOT NULL AND "agreementId" NOT IN (SELECT "id" FROM "Agreement");
UPDATE "BoardItem" SET "fileId" = NULL WHERE "fileId" IS NOT NULL AND "fileId" NOT IN (SELECT "id" FROM "File");
UPDATE "BoardItem" SET "contactId" = NULL WHERE "contactId" IS NOT NULL AND "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "InvoiceLine" SET "creditsId" = NULL WHERE "creditsId" IS NOT NULL AND "creditsId" NOT IN (SELECT "id" FROM "InvoiceLine");
UPDATE "Deduction" SET "returnedById" = NULL WHERE "returnedById" IS NOT NULL AND "returnedById" NOT IN (SELECT "id" FROM "Invoice");
UPDATE "Payment" SET "keptCardId" = NULL WHERE "keptCardId" IS NOT NULL AND "keptCardId" NOT IN (SELECT "id" FROM "KeptCard");
UPDATE "Payment" SET "contactId" = NULL WHERE "contactId" IS NOT NULL AND "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "Payment" SET "cardAccountId" = NULL WHERE "cardAccountId" IS NOT NULL AND "cardAccountId" NOT IN (SELECT "id" FROM "CardAccount");
UPDATE "Booking" SET "creditNoteId" = NULL WHERE "creditNoteId" IS NOT NULL AND "creditNoteId" NOT IN (SELECT "id" FROM "Invoice");
UPDATE "Booking" SET "refundId" = NULL WHERE "refundId" IS NOT NULL AND "refundId" NOT IN (SELECT "id" FROM "Refund");
UPDATE "Booking" SET "disputeId" = NULL WHERE "disputeId" IS NOT NULL AND "disputeId" NOT IN (SELECT "id" FROM "Dispute");
UPDATE "BankLine" SET "paymentId" = NULL WHERE "paymentId" IS NOT NULL AND "paymentId" NOT IN (SELECT "id" FROM "Payment");
UPDATE "KeptCard" SET "cardAccountId" = NULL WHERE "cardAccountId" IS NOT NULL AND "cardAccountId" NOT IN (SELECT "id" FROM "CardAccount");
UPDATE "File" SET "questionId" = NULL WHERE "questionId" IS NOT NULL AND "questionId" NOT IN (SELECT "id" FROM "BriefQuestion");
