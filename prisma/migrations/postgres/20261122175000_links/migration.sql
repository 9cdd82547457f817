-- Payment links of other services.

ALTER TYPE "PaymentMethod" ADD VALUE 'other';
ALTER TABLE "Workspace" ADD COLUMN "paymentLinks" TEXT NOT NULL DEFAULT '';
