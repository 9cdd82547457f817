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
    "email" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "hourlyRate" BIGINT NOT NULL DEFAULT 0,
    "terms" TEXT NOT NULL,
    "taxCategory" TEXT NOT NULL DEFAULT 'outside_scope',
    "taxRate" INTEGER NOT NULL DEFAULT 0,
    "taxReason" TEXT NOT NULL DEFAULT '',
    "paymentTermDays" INTEGER NOT NULL DEFAULT 14,
    "invoicePattern" TEXT NOT NULL DEFAULT '{year}/{number}',
    "creditPattern" TEXT NOT NULL DEFAULT '',
    "withholdingRate" INTEGER NOT NULL DEFAULT 0,
    "paymentLinks" TEXT NOT NULL DEFAULT '',
    "reminderDays" TEXT NOT NULL DEFAULT '',
    "registration" TEXT NOT NULL DEFAULT '',
    "invoiceNote" TEXT NOT NULL DEFAULT '',
    "ways" TEXT NOT NULL DEFAULT 'card',
    "iban" TEXT NOT NULL DEFAULT '',
    "bic" TEXT NOT NULL DEFAULT '',
    "accountHolder" TEXT NOT NULL DEFAULT '',
    "accounts" TEXT NOT NULL DEFAULT '',
    "firstWay" TEXT NOT NULL DEFAULT '',
    "ownAmounts" BOOLEAN NOT NULL DEFAULT false,
    "earlyRate" INTEGER NOT NULL DEFAULT 0,
    "earlyDays" INTEGER NOT NULL DEFAULT 0,
    "keepCards" BOOLEAN NOT NULL DEFAULT false,
    "lateRate" INTEGER NOT NULL DEFAULT 0,
    "lateFee" BIGINT NOT NULL DEFAULT 0,
    "workingDays" TEXT NOT NULL DEFAULT '1 2 3 4 5',
    "createdAt" DATETIME NOT NULL
);
-- The ways that are switched on, as words with a space between.
INSERT INTO "new_Workspace" ("accent", "accountHolder", "accounts", "address", "bic", "country", "createdAt", "creditPattern", "currency", "earlyDays", "earlyRate", "email", "firstWay", "hourlyRate", "iban", "id", "invoiceNote", "invoicePattern", "keepCards", "lateFee", "lateRate", "legalName", "locale", "name", "ownAmounts", "paymentLinks", "paymentTermDays", "registration", "reminderDays", "sample", "taxCategory", "taxId", "taxRate", "taxReason", "terms", "timeZone", "vatId", "withholdingRate", "workingDays", "ways") SELECT "accent", "accountHolder", "accounts", "address", "bic", "country", "createdAt", "creditPattern", "currency", "earlyDays", "earlyRate", "email", "firstWay", "hourlyRate", "iban", "id", "invoiceNote", "invoicePattern", "keepCards", "lateFee", "lateRate", "legalName", "locale", "name", "ownAmounts", "paymentLinks", "paymentTermDays", "registration", "reminderDays", "sample", "taxCategory", "taxId", "taxRate", "taxReason", "terms", "timeZone", "vatId", "withholdingRate", "workingDays", trim(
  CASE WHEN "cardEnabled" THEN 'card ' ELSE '' END ||
  CASE WHEN "transferEnabled" THEN 'transfer ' ELSE '' END ||
  CASE WHEN "cashEnabled" THEN 'cash' ELSE '' END
) FROM "Workspace";
DROP TABLE "Workspace";
ALTER TABLE "new_Workspace" RENAME TO "Workspace";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
