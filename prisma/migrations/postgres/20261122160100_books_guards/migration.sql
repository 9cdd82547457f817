-- What a guest sees raises its project's version.
CREATE TRIGGER "PaymentPart_version" AFTER INSERT OR UPDATE OR DELETE ON "PaymentPart" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Refund_version" AFTER INSERT OR UPDATE OR DELETE ON "Refund" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();
CREATE TRIGGER "Dispute_version" AFTER INSERT OR UPDATE OR DELETE ON "Dispute" FOR EACH ROW EXECUTE FUNCTION milepost_raise_version();

-- The books are only ever added to, and their sums follow by themselves.
CREATE FUNCTION milepost_booking_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."paymentId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Payment" p JOIN "Invoice" i ON i."id" = NEW."invoiceId" WHERE p."id" = NEW."paymentId" AND p."currency" = i."currency" AND p."workspaceId" = i."workspaceId" AND p."status" = 'succeeded') THEN
    RAISE EXCEPTION 'Booking does not fit';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION milepost_booking_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Invoice" SET "paid" = "paid" + NEW."amount" WHERE "id" = NEW."invoiceId";
  UPDATE "Payment" SET "booked" = "booked" + NEW."amount" WHERE "id" = NEW."paymentId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Booking_fits" BEFORE INSERT ON "Booking" FOR EACH ROW EXECUTE FUNCTION milepost_booking_fits();
CREATE TRIGGER "Booking_sums" AFTER INSERT ON "Booking" FOR EACH ROW EXECUTE FUNCTION milepost_booking_sums();
CREATE TRIGGER "Booking_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "kind", "amount", "paymentId", "creditNoteId", "refundId", "disputeId", "createdAt" ON "Booking" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "PaymentPart_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "paymentId", "invoiceId", "position", "amount" ON "PaymentPart" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Refund_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "paymentId", "creditNoteId", "method", "amount", "currency", "createdAt" ON "Refund" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "Booking_kept" BEFORE DELETE ON "Booking" FOR EACH ROW EXECUTE FUNCTION milepost_kept();
CREATE TRIGGER "Refund_kept" BEFORE DELETE ON "Refund" FOR EACH ROW EXECUTE FUNCTION milepost_kept();
CREATE TRIGGER "Dispute_kept" BEFORE DELETE ON "Dispute" FOR EACH ROW EXECUTE FUNCTION milepost_kept();
DROP TRIGGER "Invoice_frozen" ON "Invoice";
DROP TRIGGER "InvoiceLine_frozen" ON "InvoiceLine";
CREATE TRIGGER "Invoice_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "instalmentId", "kind", "status", "series", "sequence", "number", "title", "currency", "locale", "issuedOn", "suppliedOn", "dueOn", "seller", "buyer", "taxes", "net", "tax", "gross", "prepaid", "due", "reference", "createdAt", "creditOfId", "reason" ON "Invoice" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
CREATE TRIGGER "InvoiceLine_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "position", "description", "quantity", "net", "taxCategory", "taxRate", "taxReason", "creditsId" ON "InvoiceLine" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
