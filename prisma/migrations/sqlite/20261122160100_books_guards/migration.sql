-- What a guest sees raises its project's version.
-- Payment was made anew, which dropped these; where the guards came later (the benchmark fills first), they are there.
DROP TRIGGER IF EXISTS "Payment_insert_version";
DROP TRIGGER IF EXISTS "Payment_update_version";
DROP TRIGGER IF EXISTS "Payment_delete_version";
CREATE TRIGGER "Payment_insert_version" AFTER INSERT ON "Payment" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Payment_update_version" AFTER UPDATE ON "Payment" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Payment_delete_version" AFTER DELETE ON "Payment" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "PaymentPart_insert_version" AFTER INSERT ON "PaymentPart" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "PaymentPart_update_version" AFTER UPDATE ON "PaymentPart" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "PaymentPart_delete_version" AFTER DELETE ON "PaymentPart" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Refund_insert_version" AFTER INSERT ON "Refund" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Refund_update_version" AFTER UPDATE ON "Refund" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Refund_delete_version" AFTER DELETE ON "Refund" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Dispute_insert_version" AFTER INSERT ON "Dispute" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Dispute_update_version" AFTER UPDATE ON "Dispute" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Dispute_delete_version" AFTER DELETE ON "Dispute" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;

-- The books are only ever added to, and their sums follow by themselves.
CREATE TRIGGER "Booking_fits" BEFORE INSERT ON "Booking" WHEN NEW."paymentId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Payment" p JOIN "Invoice" i ON i."id" = NEW."invoiceId" WHERE p."id" = NEW."paymentId" AND p."currency" = i."currency" AND p."workspaceId" = i."workspaceId" AND p."status" = 'succeeded') BEGIN SELECT RAISE(ABORT, 'Booking does not fit'); END;
CREATE TRIGGER "Booking_sums" AFTER INSERT ON "Booking" BEGIN UPDATE "Invoice" SET "paid" = "paid" + NEW."amount" WHERE "id" = NEW."invoiceId"; UPDATE "Payment" SET "booked" = "booked" + NEW."amount" WHERE "id" = NEW."paymentId"; END;
CREATE TRIGGER "Booking_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "kind", "amount", "paymentId", "creditNoteId", "refundId", "disputeId", "createdAt" ON "Booking" BEGIN SELECT RAISE(ABORT, 'Booking is frozen'); END;
CREATE TRIGGER "PaymentPart_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "paymentId", "invoiceId", "position", "amount" ON "PaymentPart" BEGIN SELECT RAISE(ABORT, 'PaymentPart is frozen'); END;
CREATE TRIGGER "Refund_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "paymentId", "creditNoteId", "method", "amount", "currency", "createdAt" ON "Refund" BEGIN SELECT RAISE(ABORT, 'Refund is frozen'); END;
CREATE TRIGGER "Booking_kept" BEFORE DELETE ON "Booking" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Booking is kept'); END;
CREATE TRIGGER "Refund_kept" BEFORE DELETE ON "Refund" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Refund is kept'); END;
CREATE TRIGGER "Dispute_kept" BEFORE DELETE ON "Dispute" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Dispute is kept'); END;
DROP TRIGGER "Invoice_frozen";
DROP TRIGGER "InvoiceLine_frozen";
CREATE TRIGGER "Invoice_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "instalmentId", "kind", "status", "series", "sequence", "number", "title", "currency", "locale", "issuedOn", "suppliedOn", "dueOn", "seller", "buyer", "taxes", "net", "tax", "gross", "prepaid", "due", "reference", "createdAt", "creditOfId", "reason" ON "Invoice" BEGIN SELECT RAISE(ABORT, 'Invoice is frozen'); END;
CREATE TRIGGER "InvoiceLine_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "position", "description", "quantity", "net", "taxCategory", "taxRate", "taxReason", "creditsId" ON "InvoiceLine" BEGIN SELECT RAISE(ABORT, 'InvoiceLine is frozen'); END;
