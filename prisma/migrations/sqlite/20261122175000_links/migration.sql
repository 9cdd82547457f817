-- Payment links of other services.

ALTER TABLE "Workspace" ADD COLUMN "paymentLinks" TEXT NOT NULL DEFAULT '';
