ALTER TABLE "Invoice" ADD COLUMN "lowersPrice" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Invoice" ADD COLUMN "lateOfId" TEXT REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Invoice" ADD COLUMN "lateUntil" TEXT;
ALTER TABLE "Invoice" ADD COLUMN "searchText" TEXT NOT NULL DEFAULT '';
ALTER TABLE "KeptCard" ADD COLUMN "forgottenAt" DATETIME;
CREATE INDEX "Invoice_lateOfId_idx" ON "Invoice"("lateOfId");
-- What was issued before is found by its own words; an accent in them still counts there.
UPDATE "Invoice" SET "searchText" = lower("number" || ' ' || "title" || ' ' || "reference" || ' ' || "buyer");
