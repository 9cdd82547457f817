-- The rest of what a guest sees raises its project's version too.

CREATE TRIGGER "ChangeRequest_version" AFTER INSERT OR UPDATE OR DELETE ON "ChangeRequest" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "ChangeVersion_version" AFTER INSERT OR UPDATE OR DELETE ON "ChangeVersion" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "DateMove_version" AFTER INSERT OR UPDATE OR DELETE ON "DateMove" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "BriefQuestion_version" AFTER INSERT OR UPDATE OR DELETE ON "BriefQuestion" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Termination_version" AFTER INSERT OR UPDATE OR DELETE ON "Termination" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE FUNCTION milepost_raise_glossary_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE term "GlossaryTerm";
BEGIN
  IF TG_OP = 'DELETE' THEN term := OLD; ELSE term := NEW; END IF;
  UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = term."projectId" OR (term."projectId" IS NULL AND "workspaceId" = term."workspaceId");
  RETURN NULL;
END $$;
CREATE TRIGGER "GlossaryTerm_version" AFTER INSERT OR UPDATE OR DELETE ON "GlossaryTerm" FOR EACH ROW EXECUTE FUNCTION milepost_raise_glossary_version();
DROP TRIGGER "Project_version" ON "Project";
CREATE TRIGGER "Project_version" AFTER UPDATE OF "title", "goal", "success", "status", "currency", "timeZone", "clientId", "depositKind", "depositValue", "revisionRounds", "revisionPricing", "revisionPrice", "discountKind", "discountValue", "discountReason", "briefSentAt", "briefAnsweredAt", "endNoticeAt", "sentAt", "startedAt", "completedAt" ON "Project" FOR EACH ROW EXECUTE FUNCTION milepost_raise_own_version();

-- An offer may change with the client's choice until somebody has signed it; then never.

CREATE FUNCTION milepost_frozen_when_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Signature" WHERE "agreementId" = OLD."id") THEN
    RAISE EXCEPTION '% is frozen', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "Agreement_frozen" ON "Agreement";
DROP TRIGGER "Signature_frozen" ON "Signature";
CREATE TRIGGER "Agreement_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "number", "kind", "changeId", "locale", "sentAt" ON "Agreement" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Agreement_frozen_signed" BEFORE UPDATE OF "text", "sha256", "scope", "title", "effects", "price", "template", "expiresOn", "countersign", "originalFileId", "originalSha256" ON "Agreement" FOR EACH ROW EXECUTE FUNCTION milepost_frozen_when_signed();
CREATE TRIGGER "Agreement_frozen_sealed" BEFORE UPDATE OF "sealedFileId", "sealedSha256" ON "Agreement" FOR EACH ROW WHEN (OLD."sealedFileId" IS NOT NULL) EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Agreement_frozen_qualified" BEFORE UPDATE OF "qualifiedFileId" ON "Agreement" FOR EACH ROW WHEN (OLD."qualifiedFileId" IS NOT NULL) EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Signature_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "contactId", "name", "contactName", "email", "identification", "consent", "sha256", "ip", "userAgent", "signedAt", "signerId", "party", "role", "timeZone", "drawing", "originalSha256" ON "Signature" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "AgreementEvent_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "position", "type", "at", "actorName", "detail", "ip", "userAgent", "previousHash", "hash" ON "AgreementEvent" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "ChangeVersion_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "changeId", "version", "pricing", "minutes", "rate", "price", "worth", "offer", "effects", "expiresOn", "agreementId" ON "ChangeVersion" FOR EACH ROW WHEN (OLD."agreementId" IS NOT NULL) EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "DateMove_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "milestoneId", "fromDay", "toDay", "agreementId", "reason", "movedAt" ON "DateMove" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "AgreementTemplateVersion_frozen" BEFORE UPDATE OF "id", "workspaceId", "templateId", "version", "body", "clauses", "authorName", "createdAt" ON "AgreementTemplateVersion" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Termination_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "party", "reason", "settlement", "agreementId", "at" ON "Termination" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "AgreementEvent_kept" BEFORE DELETE ON "AgreementEvent" FOR EACH ROW EXECUTE FUNCTION milepost_kept();
CREATE TRIGGER "DateMove_kept" BEFORE DELETE ON "DateMove" FOR EACH ROW EXECUTE FUNCTION milepost_kept();
CREATE TRIGGER "Termination_kept" BEFORE DELETE ON "Termination" FOR EACH ROW EXECUTE FUNCTION milepost_kept();
CREATE TRIGGER "Signer_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "position", "party", "contactId", "name", "email", "role", "sentAt", "signedAt" ON "Signer" FOR EACH ROW WHEN (OLD."signedAt" IS NOT NULL) EXECUTE FUNCTION milepost_frozen();
