-- What a guest sees has a version: any change of it raises the project's, so that a kept page is never stale.

CREATE FUNCTION milepost_raise_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId";
  ELSE
    UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId";
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION milepost_raise_own_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."id";
  RETURN NULL;
END $$;
CREATE FUNCTION milepost_raise_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Workspace' THEN
    UPDATE "Project" SET "version" = "version" + 1 WHERE "workspaceId" = NEW."id";
  ELSE
    UPDATE "Project" SET "version" = "version" + 1 WHERE "clientId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION milepost_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is frozen', TG_TABLE_NAME;
END $$;
CREATE FUNCTION milepost_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Workspace" WHERE "id" = OLD."workspaceId" AND NOT "sample") THEN
    RAISE EXCEPTION '% is kept', TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER "Milestone_version" AFTER INSERT OR UPDATE OR DELETE ON "Milestone" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Deliverable_version" AFTER INSERT OR UPDATE OR DELETE ON "Deliverable" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Exclusion_version" AFTER INSERT OR UPDATE OR DELETE ON "Exclusion" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Agreement_version" AFTER INSERT OR UPDATE OR DELETE ON "Agreement" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Signature_version" AFTER INSERT OR UPDATE OR DELETE ON "Signature" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Instalment_version" AFTER INSERT OR UPDATE OR DELETE ON "Instalment" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Checkpoint_version" AFTER INSERT OR UPDATE OR DELETE ON "Checkpoint" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Review_version" AFTER INSERT OR UPDATE OR DELETE ON "Review" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Invoice_version" AFTER INSERT OR UPDATE OR DELETE ON "Invoice" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "InvoiceLine_version" AFTER INSERT OR UPDATE OR DELETE ON "InvoiceLine" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Deduction_version" AFTER INSERT OR UPDATE OR DELETE ON "Deduction" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Payment_version" AFTER INSERT OR UPDATE OR DELETE ON "Payment" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "PaymentReversal_version" AFTER INSERT OR UPDATE OR DELETE ON "PaymentReversal" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Activity_version" AFTER INSERT OR UPDATE OR DELETE ON "Activity" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "File_version" AFTER INSERT OR UPDATE OR DELETE ON "File" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Project_version" AFTER UPDATE OF "title", "goal", "success", "status", "currency", "timeZone", "clientId", "depositKind", "depositValue", "revisionRounds", "revisionPricing", "revisionPrice", "sentAt", "startedAt", "completedAt" ON "Project" FOR EACH ROW EXECUTE FUNCTION milepost_raise_own_version();
CREATE TRIGGER "Workspace_version" AFTER UPDATE OF "name", "legalName", "accent", "address", "country", "taxId", "vatId", "email", "iban", "bic", "accountHolder", "cardEnabled", "transferEnabled", "cashEnabled", "locale", "timeZone" ON "Workspace" FOR EACH ROW EXECUTE FUNCTION milepost_raise_versions();
CREATE TRIGGER "Client_version" AFTER UPDATE ON "Client" FOR EACH ROW EXECUTE FUNCTION milepost_raise_versions();

-- What was issued, sent or signed is never edited, and an issued invoice is never deleted (but for the sample studio's).

CREATE TRIGGER "Invoice_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "instalmentId", "kind", "status", "series", "sequence", "number", "title", "currency", "locale", "issuedOn", "suppliedOn", "dueOn", "seller", "buyer", "taxes", "net", "tax", "gross", "prepaid", "due", "reference", "createdAt" ON "Invoice" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "InvoiceLine_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "position", "description", "quantity", "net", "taxCategory", "taxRate", "taxReason" ON "InvoiceLine" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Deduction_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "prepaymentId", "number", "issuedOn", "net", "tax", "gross" ON "Deduction" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Signature_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "contactId", "name", "contactName", "email", "identification", "consent", "sha256", "ip", "userAgent", "signedAt" ON "Signature" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Agreement_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "number", "text", "sha256", "scope", "locale", "sentAt" ON "Agreement" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "PaymentReversal_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "paymentId", "amount", "reason", "recordedBy", "reversedAt" ON "PaymentReversal" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "ProviderEvent_frozen" BEFORE UPDATE OF "id", "provider", "type", "receivedAt" ON "ProviderEvent" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Invoice_kept" BEFORE DELETE ON "Invoice" FOR EACH ROW EXECUTE FUNCTION milepost_kept();
CREATE TRIGGER "Signature_kept" BEFORE DELETE ON "Signature" FOR EACH ROW EXECUTE FUNCTION milepost_kept();
CREATE TRIGGER "PaymentReversal_kept" BEFORE DELETE ON "PaymentReversal" FOR EACH ROW EXECUTE FUNCTION milepost_kept();
