-- What was added to an issued invoice is frozen with it.

DROP TRIGGER "Invoice_frozen" ON "Invoice";
CREATE TRIGGER "Invoice_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "instalmentId", "kind", "status", "series", "sequence", "number", "title", "currency", "locale", "issuedOn", "suppliedOn", "dueOn", "seller", "buyer", "taxes", "net", "tax", "gross", "prepaid", "due", "reference", "createdAt", "creditOfId", "reason", "rounding", "withholdingRate", "withheld", "note", "buyerReference", "homeCurrency", "exchangeRate", "homeTax" ON "Invoice" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
DROP TRIGGER "InvoiceLine_frozen" ON "InvoiceLine";
CREATE TRIGGER "InvoiceLine_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "position", "description", "quantity", "net", "taxCategory", "taxRate", "taxReason", "creditsId", "decimals", "unit", "unitPrice" ON "InvoiceLine" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
