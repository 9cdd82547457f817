-- The day by which the next open part of an invoice is due: the first date of its plan that isn't covered, else its own.

CREATE FUNCTION milepost_own_pay_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."payBy" = '' THEN NEW."payBy" := NEW."dueOn"; END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION milepost_pay_by(invoice_id TEXT) RETURNS void LANGUAGE sql AS $$
  UPDATE "Invoice" SET "payBy" = coalesce((SELECT min(p."dueOn") FROM "PlanDate" p WHERE p."invoiceId" = "Invoice"."id" AND p."upTo" > "Invoice"."paid"), "dueOn") WHERE "id" = invoice_id;
$$;
CREATE FUNCTION milepost_paid_pay_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "PlanDate" WHERE "invoiceId" = NEW."id") THEN PERFORM milepost_pay_by(NEW."id"); END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION milepost_plan_pay_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM milepost_pay_by(OLD."invoiceId"); ELSE PERFORM milepost_pay_by(NEW."invoiceId"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Invoice_pay_by" BEFORE INSERT ON "Invoice" FOR EACH ROW EXECUTE FUNCTION milepost_own_pay_by();
CREATE TRIGGER "Invoice_paid_pay_by" AFTER UPDATE OF "paid" ON "Invoice" FOR EACH ROW EXECUTE FUNCTION milepost_paid_pay_by();
CREATE TRIGGER "PlanDate_pay_by" AFTER INSERT OR DELETE ON "PlanDate" FOR EACH ROW EXECUTE FUNCTION milepost_plan_pay_by();
CREATE TRIGGER "PlanDate_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "position", "dueOn", "amount", "upTo" ON "PlanDate" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
DROP TRIGGER "Invoice_frozen" ON "Invoice";
CREATE TRIGGER "Invoice_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "instalmentId", "kind", "status", "series", "sequence", "number", "title", "currency", "locale", "issuedOn", "suppliedOn", "dueOn", "seller", "buyer", "taxes", "net", "tax", "gross", "prepaid", "due", "reference", "createdAt", "creditOfId", "reason", "rounding", "withholdingRate", "withheld", "note", "buyerReference", "earlyRate", "earlyOn", "homeCurrency", "exchangeRate", "homeTax" ON "Invoice" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
