-- CreateTable
CREATE TABLE "HomeTax" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "rate" TEXT NOT NULL,
    "tax" BIGINT NOT NULL,
    CONSTRAINT "HomeTax_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "HomeTax_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "LateCharge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "lateInvoiceId" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    CONSTRAINT "LateCharge_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LateCharge_lateInvoiceId_fkey" FOREIGN KEY ("lateInvoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LateCharge_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- Each under its invoice's id, which begins with its project's.
INSERT INTO "HomeTax" ("id", "workspaceId", "projectId", "invoiceId", "currency", "rate", "tax") SELECT "id", "workspaceId", "projectId", "id", "homeCurrency", "exchangeRate", "homeTax" FROM "Invoice" WHERE "homeCurrency" <> '';
INSERT INTO "LateCharge" ("id", "workspaceId", "projectId", "invoiceId", "lateInvoiceId", "until") SELECT "id", "workspaceId", "projectId", "id", "lateOfId", "lateUntil" FROM "Invoice" WHERE "lateOfId" IS NOT NULL AND "lateUntil" IS NOT NULL;
-- Reminders from before there were plans were for the invoice's own day.
DELETE FROM "InvoiceReminder" WHERE "dueOn" = '' AND EXISTS (SELECT 1 FROM "InvoiceReminder" r JOIN "Invoice" i ON i."id" = r."invoiceId" WHERE r."invoiceId" = "InvoiceReminder"."invoiceId" AND r."step" = "InvoiceReminder"."step" AND r."dueOn" = i."dueOn");
UPDATE "InvoiceReminder" SET "dueOn" = (SELECT "dueOn" FROM "Invoice" WHERE "id" = "InvoiceReminder"."invoiceId") WHERE "dueOn" = '';
UPDATE "Invoice" SET "payBy" = "dueOn" WHERE "payBy" = '';

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
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
    "payBy" TEXT NOT NULL,
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
    "paid" BIGINT NOT NULL DEFAULT 0,
    "creditOfId" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "lowersPrice" BOOLEAN NOT NULL DEFAULT false,
    "searchText" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "fileId" TEXT,
    CONSTRAINT "Invoice_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invoice_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Invoice_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Invoice_creditOfId_fkey" FOREIGN KEY ("creditOfId") REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
) WITHOUT ROWID;
INSERT INTO "new_Invoice" ("buyer", "buyerReference", "createdAt", "creditOfId", "currency", "due", "dueOn", "earlyOn", "earlyRate", "fileId", "gross", "id", "instalmentId", "issuedOn", "kind", "locale", "lowersPrice", "net", "note", "number", "paid", "payBy", "prepaid", "projectId", "reason", "reference", "rounding", "searchText", "seller", "sequence", "series", "suppliedOn", "tax", "taxes", "title", "withheld", "withholdingRate", "workspaceId") SELECT "buyer", "buyerReference", "createdAt", "creditOfId", "currency", "due", "dueOn", "earlyOn", "earlyRate", "fileId", "gross", "id", "instalmentId", "issuedOn", "kind", "locale", "lowersPrice", "net", "note", "number", "paid", "payBy", "prepaid", "projectId", "reason", "reference", "rounding", "searchText", "seller", "sequence", "series", "suppliedOn", "tax", "taxes", "title", "withheld", "withholdingRate", "workspaceId" FROM "Invoice";
DROP TABLE "Invoice";
ALTER TABLE "new_Invoice" RENAME TO "Invoice";
CREATE UNIQUE INDEX "Invoice_instalmentId_key" ON "Invoice"("instalmentId");
CREATE INDEX "Invoice_workspaceId_payBy_idx" ON "Invoice"("workspaceId", "payBy");
CREATE INDEX "Invoice_workspaceId_issuedOn_idx" ON "Invoice"("workspaceId", "issuedOn");
CREATE INDEX "Invoice_projectId_idx" ON "Invoice"("projectId");
CREATE INDEX "Invoice_fileId_idx" ON "Invoice"("fileId");
CREATE INDEX "Invoice_creditOfId_idx" ON "Invoice"("creditOfId");
CREATE UNIQUE INDEX "Invoice_workspaceId_series_sequence_key" ON "Invoice"("workspaceId", "series", "sequence");
CREATE TABLE "new_InvoiceReminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
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
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "HomeTax_invoiceId_key" ON "HomeTax"("invoiceId");

-- CreateIndex
CREATE INDEX "HomeTax_projectId_idx" ON "HomeTax"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "LateCharge_invoiceId_key" ON "LateCharge"("invoiceId");

-- CreateIndex
CREATE INDEX "LateCharge_projectId_idx" ON "LateCharge"("projectId");

-- CreateIndex
CREATE INDEX "LateCharge_lateInvoiceId_idx" ON "LateCharge"("lateInvoiceId");
