-- CreateTable
CREATE TABLE "InvoicingSettings" (
    "id" TEXT NOT NULL,
    "taxCategory" "TaxCategory" NOT NULL DEFAULT 'outside_scope',
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
    "lateFee" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "InvoicingSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentSettings" (
    "id" TEXT NOT NULL,
    "ways" TEXT NOT NULL DEFAULT 'card',
    "firstWay" TEXT NOT NULL DEFAULT '',
    "iban" TEXT NOT NULL DEFAULT '',
    "bic" TEXT NOT NULL DEFAULT '',
    "accountHolder" TEXT NOT NULL DEFAULT '',
    "accounts" TEXT NOT NULL DEFAULT '',
    "paymentLinks" TEXT NOT NULL DEFAULT '',
    "ownAmounts" BOOLEAN NOT NULL DEFAULT false,
    "keepCards" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PaymentSettings_pkey" PRIMARY KEY ("id")
);

-- Each workspace has settings of its own, under its id.
INSERT INTO "InvoicingSettings" ("id", "taxCategory", "taxRate", "taxReason", "withholdingRate", "paymentTermDays", "invoicePattern", "creditPattern", "invoiceNote", "reminderDays", "earlyRate", "earlyDays", "lateRate", "lateFee") SELECT "id", "taxCategory", "taxRate", "taxReason", "withholdingRate", "paymentTermDays", "invoicePattern", "creditPattern", "invoiceNote", "reminderDays", "earlyRate", "earlyDays", "lateRate", "lateFee" FROM "Workspace";
INSERT INTO "PaymentSettings" ("id", "ways", "firstWay", "iban", "bic", "accountHolder", "accounts", "paymentLinks", "ownAmounts", "keepCards") SELECT "id", "ways", "firstWay", "iban", "bic", "accountHolder", "accounts", "paymentLinks", "ownAmounts", "keepCards" FROM "Workspace";

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN "invoicingId" TEXT,
ADD COLUMN "payingId" TEXT;
UPDATE "Workspace" SET "invoicingId" = "id", "payingId" = "id";
ALTER TABLE "Workspace" ALTER COLUMN "invoicingId" SET NOT NULL,
ALTER COLUMN "payingId" SET NOT NULL,
DROP COLUMN "accountHolder",
DROP COLUMN "accounts",
DROP COLUMN "bic",
DROP COLUMN "creditPattern",
DROP COLUMN "earlyDays",
DROP COLUMN "earlyRate",
DROP COLUMN "firstWay",
DROP COLUMN "iban",
DROP COLUMN "invoiceNote",
DROP COLUMN "invoicePattern",
DROP COLUMN "keepCards",
DROP COLUMN "lateFee",
DROP COLUMN "lateRate",
DROP COLUMN "ownAmounts",
DROP COLUMN "paymentLinks",
DROP COLUMN "paymentTermDays",
DROP COLUMN "reminderDays",
DROP COLUMN "taxCategory",
DROP COLUMN "taxRate",
DROP COLUMN "taxReason",
DROP COLUMN "ways",
DROP COLUMN "withholdingRate";

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_invoicingId_key" ON "Workspace"("invoicingId");

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_payingId_key" ON "Workspace"("payingId");

-- AddForeignKey
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_invoicingId_fkey" FOREIGN KEY ("invoicingId") REFERENCES "InvoicingSettings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_payingId_fkey" FOREIGN KEY ("payingId") REFERENCES "PaymentSettings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
