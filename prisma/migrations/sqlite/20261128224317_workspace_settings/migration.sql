-- CreateTable
CREATE TABLE "InvoicingSettings" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taxCategory" TEXT NOT NULL DEFAULT 'outside_scope',
    "taxRate" INTEGER NOT NULL DEFAULT 0,
    "taxReason" TEXT NOT NULL DEFAULT '',
    "withholdingRate" INTEGER NOT NULL DEFAULT 0,
    "paymentTermDays" INTEGER NOT NULL DEFAULT 14,
    "invoicePattern" TEXT NOT NULL DEFAULT '{year}/{number}',
    "creditPattern" TEXT NOT NULL DEFAULT '',
    "invoiceNote" TEXT NOT NULL DEFAULT '',
    "reminderDays" TEXT NOT NULL DEFAULT '',
    "earlyRate" INTEGER NOT NULL DEFAULT 0,
    "earlyDays" INTEGER NOT NULL DEFAULT 0,
    "lateRate" INTEGER NOT NULL DEFAULT 0,
    "lateFee" BIGINT NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "PaymentSettings" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ways" TEXT NOT NULL DEFAULT 'card',
    "firstWay" TEXT NOT NULL DEFAULT '',
    "iban" TEXT NOT NULL DEFAULT '',
    "bic" TEXT NOT NULL DEFAULT '',
    "accountHolder" TEXT NOT NULL DEFAULT '',
    "accounts" TEXT NOT NULL DEFAULT '',
    "paymentLinks" TEXT NOT NULL DEFAULT '',
    "ownAmounts" BOOLEAN NOT NULL DEFAULT false,
    "keepCards" BOOLEAN NOT NULL DEFAULT false
);

-- Each workspace has settings of its own, under its id.
INSERT INTO "InvoicingSettings" ("id", "taxCategory", "taxRate", "taxReason", "withholdingRate", "paymentTermDays", "invoicePattern", "creditPattern", "invoiceNote", "reminderDays", "earlyRate", "earlyDays", "lateRate", "lateFee") SELECT "id", "taxCategory", "taxRate", "taxReason", "withholdingRate", "paymentTermDays", "invoicePattern", "creditPattern", "invoiceNote", "reminderDays", "earlyRate", "earlyDays", "lateRate", "lateFee" FROM "Workspace";
INSERT INTO "PaymentSettings" ("id", "ways", "firstWay", "iban", "bic", "accountHolder", "accounts", "paymentLinks", "ownAmounts", "keepCards") SELECT "id", "ways", "firstWay", "iban", "bic", "accountHolder", "accounts", "paymentLinks", "ownAmounts", "keepCards" FROM "Workspace";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Workspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "legalName" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL,
    "taxId" TEXT NOT NULL DEFAULT '',
    "vatId" TEXT NOT NULL DEFAULT '',
    "registration" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "hourlyRate" BIGINT NOT NULL DEFAULT 0,
    "terms" TEXT NOT NULL,
    "workingDays" TEXT NOT NULL DEFAULT '1 2 3 4 5',
    "invoicingId" TEXT NOT NULL,
    "payingId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Workspace_invoicingId_fkey" FOREIGN KEY ("invoicingId") REFERENCES "InvoicingSettings" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Workspace_payingId_fkey" FOREIGN KEY ("payingId") REFERENCES "PaymentSettings" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Workspace" ("accent", "address", "country", "createdAt", "currency", "email", "hourlyRate", "id", "legalName", "locale", "name", "registration", "sample", "taxId", "terms", "timeZone", "vatId", "workingDays", "invoicingId", "payingId") SELECT "accent", "address", "country", "createdAt", "currency", "email", "hourlyRate", "id", "legalName", "locale", "name", "registration", "sample", "taxId", "terms", "timeZone", "vatId", "workingDays", "id", "id" FROM "Workspace";
DROP TABLE "Workspace";
ALTER TABLE "new_Workspace" RENAME TO "Workspace";
CREATE UNIQUE INDEX "Workspace_invoicingId_key" ON "Workspace"("invoicingId");
CREATE UNIQUE INDEX "Workspace_payingId_key" ON "Workspace"("payingId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
