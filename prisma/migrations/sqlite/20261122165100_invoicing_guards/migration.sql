-- What was added to an issued invoice is frozen with it.

DROP TRIGGER "Invoice_frozen";
CREATE TRIGGER "Invoice_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "instalmentId", "kind", "status", "series", "sequence", "number", "title", "currency", "locale", "issuedOn", "suppliedOn", "dueOn", "seller", "buyer", "taxes", "net", "tax", "gross", "prepaid", "due", "reference", "createdAt", "creditOfId", "reason", "rounding", "withholdingRate", "withheld", "note", "buyerReference", "homeCurrency", "exchangeRate", "homeTax" ON "Invoice" BEGIN SELECT RAISE(ABORT, 'Invoice is frozen'); END;
DROP TRIGGER "InvoiceLine_frozen";
CREATE TRIGGER "InvoiceLine_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "position", "description", "quantity", "net", "taxCategory", "taxRate", "taxReason", "creditsId", "decimals", "unit", "unitPrice" ON "InvoiceLine" BEGIN SELECT RAISE(ABORT, 'InvoiceLine is frozen'); END;
