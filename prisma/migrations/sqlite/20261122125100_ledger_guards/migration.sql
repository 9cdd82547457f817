-- The rest of what a guest sees raises its project's version too.

CREATE TRIGGER "ChangeRequest_insert_version" AFTER INSERT ON "ChangeRequest" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "ChangeRequest_update_version" AFTER UPDATE ON "ChangeRequest" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "ChangeRequest_delete_version" AFTER DELETE ON "ChangeRequest" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "ChangeVersion_insert_version" AFTER INSERT ON "ChangeVersion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "ChangeVersion_update_version" AFTER UPDATE ON "ChangeVersion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "ChangeVersion_delete_version" AFTER DELETE ON "ChangeVersion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "DateMove_insert_version" AFTER INSERT ON "DateMove" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "DateMove_update_version" AFTER UPDATE ON "DateMove" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "DateMove_delete_version" AFTER DELETE ON "DateMove" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "BriefQuestion_insert_version" AFTER INSERT ON "BriefQuestion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "BriefQuestion_update_version" AFTER UPDATE ON "BriefQuestion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "BriefQuestion_delete_version" AFTER DELETE ON "BriefQuestion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Termination_insert_version" AFTER INSERT ON "Termination" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Termination_update_version" AFTER UPDATE ON "Termination" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Termination_delete_version" AFTER DELETE ON "Termination" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "GlossaryTerm_insert_version" AFTER INSERT ON "GlossaryTerm" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId" OR (NEW."projectId" IS NULL AND "workspaceId" = NEW."workspaceId"); END;
CREATE TRIGGER "GlossaryTerm_update_version" AFTER UPDATE ON "GlossaryTerm" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId" OR (NEW."projectId" IS NULL AND "workspaceId" = NEW."workspaceId"); END;
CREATE TRIGGER "GlossaryTerm_delete_version" AFTER DELETE ON "GlossaryTerm" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId" OR (OLD."projectId" IS NULL AND "workspaceId" = OLD."workspaceId"); END;
DROP TRIGGER "Project_version";
CREATE TRIGGER "Project_version" AFTER UPDATE OF "title", "goal", "success", "status", "currency", "timeZone", "clientId", "depositKind", "depositValue", "revisionRounds", "revisionPricing", "revisionPrice", "discountKind", "discountValue", "discountReason", "briefSentAt", "briefAnsweredAt", "endNoticeAt", "sentAt", "startedAt", "completedAt" ON "Project" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."id"; END;

-- An offer may change with the client's choice until somebody has signed it; then never.

DROP TRIGGER "Agreement_frozen";
DROP TRIGGER "Signature_frozen";
CREATE TRIGGER "Agreement_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "number", "kind", "changeId", "locale", "sentAt" ON "Agreement" BEGIN SELECT RAISE(ABORT, 'Agreement is frozen'); END;
CREATE TRIGGER "Agreement_frozen_signed" BEFORE UPDATE OF "text", "sha256", "scope", "title", "effects", "price", "template", "expiresOn", "countersign", "originalFileId", "originalSha256" ON "Agreement" WHEN EXISTS (SELECT 1 FROM "Signature" WHERE "agreementId" = OLD."id") BEGIN SELECT RAISE(ABORT, 'Agreement is frozen'); END;
CREATE TRIGGER "Agreement_frozen_sealed" BEFORE UPDATE OF "sealedFileId", "sealedSha256" ON "Agreement" WHEN OLD."sealedFileId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Agreement is frozen'); END;
CREATE TRIGGER "Agreement_frozen_qualified" BEFORE UPDATE OF "qualifiedFileId" ON "Agreement" WHEN OLD."qualifiedFileId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Agreement is frozen'); END;
CREATE TRIGGER "Signature_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "contactId", "name", "contactName", "email", "identification", "consent", "sha256", "ip", "userAgent", "signedAt", "signerId", "party", "role", "timeZone", "drawing", "originalSha256" ON "Signature" BEGIN SELECT RAISE(ABORT, 'Signature is frozen'); END;
CREATE TRIGGER "AgreementEvent_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "position", "type", "at", "actorName", "detail", "ip", "userAgent", "previousHash", "hash" ON "AgreementEvent" BEGIN SELECT RAISE(ABORT, 'AgreementEvent is frozen'); END;
CREATE TRIGGER "ChangeVersion_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "changeId", "version", "pricing", "minutes", "rate", "price", "worth", "offer", "effects", "expiresOn", "agreementId" ON "ChangeVersion" WHEN OLD."agreementId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'ChangeVersion is frozen'); END;
CREATE TRIGGER "DateMove_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "milestoneId", "fromDay", "toDay", "agreementId", "reason", "movedAt" ON "DateMove" BEGIN SELECT RAISE(ABORT, 'DateMove is frozen'); END;
CREATE TRIGGER "AgreementTemplateVersion_frozen" BEFORE UPDATE OF "id", "workspaceId", "templateId", "version", "body", "clauses", "authorName", "createdAt" ON "AgreementTemplateVersion" BEGIN SELECT RAISE(ABORT, 'AgreementTemplateVersion is frozen'); END;
CREATE TRIGGER "Termination_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "party", "reason", "settlement", "agreementId", "at" ON "Termination" BEGIN SELECT RAISE(ABORT, 'Termination is frozen'); END;
CREATE TRIGGER "AgreementEvent_kept" BEFORE DELETE ON "AgreementEvent" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'AgreementEvent is kept'); END;
CREATE TRIGGER "DateMove_kept" BEFORE DELETE ON "DateMove" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'DateMove is kept'); END;
CREATE TRIGGER "Termination_kept" BEFORE DELETE ON "Termination" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Termination is kept'); END;
CREATE TRIGGER "Signer_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "position", "party", "contactId", "name", "email", "role", "sentAt", "signedAt" ON "Signer" WHEN OLD."signedAt" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Signer is frozen'); END;
