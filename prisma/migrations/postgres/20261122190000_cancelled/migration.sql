-- A prepayment is deducted once at a time: when the deducting invoice is cancelled, it is free for the next one.

DROP INDEX "Deduction_prepaymentId_key";
ALTER TABLE "Deduction" ADD COLUMN "returnedById" TEXT;
CREATE INDEX "Deduction_prepaymentId_idx" ON "Deduction"("prepaymentId");
CREATE UNIQUE INDEX "Deduction_prepaymentId_once" ON "Deduction"("prepaymentId") WHERE "returnedById" IS NULL;
