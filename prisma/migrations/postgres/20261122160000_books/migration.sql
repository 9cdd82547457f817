-- Money as books: what a payment is meant for (parts), what it was booked on (bookings), what went back (refunds, disputes).

-- CreateEnum
CREATE TYPE "BookingKind" AS ENUM ('payment', 'reversal', 'refund', 'dispute', 'credit');

-- CreateEnum
CREATE TYPE "RefundStatus" AS ENUM ('pending', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "DisputeStatus" AS ENUM ('needs_response', 'under_review', 'won', 'lost');



-- AlterTable
ALTER TABLE "Invoice" ADD COLUMN     "creditOfId" TEXT,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "InvoiceLine" ADD COLUMN     "creditsId" TEXT;


-- CreateTable
CREATE TABLE "PaymentPart" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "PaymentPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "kind" "BookingKind" NOT NULL,
    "amount" BIGINT NOT NULL,
    "paymentId" TEXT,
    "creditNoteId" TEXT,
    "refundId" TEXT,
    "disputeId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Refund" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "creditNoteId" TEXT,
    "method" "PaymentMethod" NOT NULL,
    "status" "RefundStatus" NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "providerId" TEXT,
    "failure" TEXT NOT NULL DEFAULT '',
    "recordedBy" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "status" "DisputeStatus" NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "taken" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    "respondBy" TIMESTAMP(3),
    "openedAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- What payments were for, and what became of their money, as rows of their own.
INSERT INTO "PaymentPart" ("id", "workspaceId", "projectId", "paymentId", "invoiceId", "position", "amount")
  SELECT "id" || 'p', "workspaceId", "projectId", "id", "invoiceId", 0, "amount" FROM "Payment";
INSERT INTO "Booking" ("id", "workspaceId", "projectId", "invoiceId", "kind", "amount", "paymentId", "createdAt")
  SELECT "id" || 'b', "workspaceId", "projectId", "invoiceId", 'payment'::"BookingKind", "amount" - "overpaid", "id", COALESCE("settledAt", "startedAt") FROM "Payment"
  WHERE "status" = 'succeeded' AND "amount" > "overpaid" AND "id" NOT IN (SELECT "paymentId" FROM "PaymentReversal");
INSERT INTO "Booking" ("id", "workspaceId", "projectId", "invoiceId", "kind", "amount", "createdAt")
  SELECT i."id" || 'c', i."workspaceId", i."projectId", i."id", 'credit'::"BookingKind", i."paid" - COALESCE((SELECT SUM(b."amount") FROM "Booking" b WHERE b."invoiceId" = i."id"), 0), i."createdAt" FROM "Invoice" i
  WHERE i."paid" <> COALESCE((SELECT SUM(b."amount") FROM "Booking" b WHERE b."invoiceId" = i."id"), 0);
ALTER TABLE "Payment" ADD COLUMN     "booked" BIGINT NOT NULL DEFAULT 0, ADD COLUMN     "returned" BIGINT NOT NULL DEFAULT 0;
UPDATE "Payment" SET "booked" = CASE WHEN "status" = 'succeeded' AND "id" NOT IN (SELECT "paymentId" FROM "PaymentReversal") THEN "amount" - "overpaid" ELSE 0 END, "returned" = CASE WHEN "id" IN (SELECT "paymentId" FROM "PaymentReversal") THEN "amount" ELSE 0 END;
ALTER TABLE "Payment" DROP COLUMN "invoiceId", DROP COLUMN "overpaid", ADD CONSTRAINT "Payment_money" CHECK ("booked" >= 0 AND "returned" >= 0 AND "booked" + "returned" <= "amount");

-- CreateIndex
CREATE INDEX "PaymentPart_projectId_idx" ON "PaymentPart"("projectId");

-- CreateIndex
CREATE INDEX "PaymentPart_invoiceId_idx" ON "PaymentPart"("invoiceId");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentPart_paymentId_invoiceId_key" ON "PaymentPart"("paymentId", "invoiceId");

-- CreateIndex
CREATE INDEX "Booking_projectId_idx" ON "Booking"("projectId");

-- CreateIndex
CREATE INDEX "Booking_invoiceId_idx" ON "Booking"("invoiceId");

-- CreateIndex
CREATE INDEX "Booking_paymentId_idx" ON "Booking"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_providerId_key" ON "Refund"("providerId");

-- CreateIndex
CREATE INDEX "Refund_projectId_idx" ON "Refund"("projectId");

-- CreateIndex
CREATE INDEX "Refund_paymentId_idx" ON "Refund"("paymentId");

-- CreateIndex
CREATE INDEX "Refund_creditNoteId_idx" ON "Refund"("creditNoteId");

-- CreateIndex
CREATE INDEX "Refund_status_createdAt_idx" ON "Refund"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_providerId_key" ON "Dispute"("providerId");

-- CreateIndex
CREATE INDEX "Dispute_projectId_idx" ON "Dispute"("projectId");

-- CreateIndex
CREATE INDEX "Dispute_paymentId_idx" ON "Dispute"("paymentId");

-- CreateIndex
CREATE INDEX "Invoice_creditOfId_idx" ON "Invoice"("creditOfId");

-- CreateIndex
CREATE INDEX "Payment_intentId_idx" ON "Payment"("intentId");

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_creditOfId_fkey" FOREIGN KEY ("creditOfId") REFERENCES "Invoice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PaymentPart" ADD CONSTRAINT "PaymentPart_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentPart" ADD CONSTRAINT "PaymentPart_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_creditNoteId_fkey" FOREIGN KEY ("creditNoteId") REFERENCES "Invoice"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
