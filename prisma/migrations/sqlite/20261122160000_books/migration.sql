-- Money as books: what a payment is meant for (parts), what it was booked on (bookings), what went back (refunds, disputes).

ALTER TABLE "InvoiceLine" ADD COLUMN "creditsId" TEXT;
ALTER TABLE "Invoice" ADD COLUMN "creditOfId" TEXT REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Invoice" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
CREATE INDEX "Invoice_creditOfId_idx" ON "Invoice"("creditOfId");

-- CreateTable
CREATE TABLE "PaymentPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    CONSTRAINT "PaymentPart_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaymentPart_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Booking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "paymentId" TEXT,
    "creditNoteId" TEXT,
    "refundId" TEXT,
    "disputeId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Booking_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Booking_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Refund" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "creditNoteId" TEXT,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "providerId" TEXT,
    "failure" TEXT NOT NULL DEFAULT '',
    "recordedBy" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Refund_creditNoteId_fkey" FOREIGN KEY ("creditNoteId") REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Dispute" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "taken" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    "respondBy" DATETIME,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- What payments were for, and what became of their money, as rows of their own.
INSERT INTO "PaymentPart" ("id", "workspaceId", "projectId", "paymentId", "invoiceId", "position", "amount")
  SELECT "id" || 'p', "workspaceId", "projectId", "id", "invoiceId", 0, "amount" FROM "Payment";
INSERT INTO "Booking" ("id", "workspaceId", "projectId", "invoiceId", "kind", "amount", "paymentId", "createdAt")
  SELECT "id" || 'b', "workspaceId", "projectId", "invoiceId", 'payment', "amount" - "overpaid", "id", COALESCE("settledAt", "startedAt") FROM "Payment"
  WHERE "status" = 'succeeded' AND "amount" > "overpaid" AND "id" NOT IN (SELECT "paymentId" FROM "PaymentReversal");
INSERT INTO "Booking" ("id", "workspaceId", "projectId", "invoiceId", "kind", "amount", "createdAt")
  SELECT i."id" || 'c', i."workspaceId", i."projectId", i."id", 'credit', i."paid" - COALESCE((SELECT SUM(b."amount") FROM "Booking" b WHERE b."invoiceId" = i."id"), 0), i."createdAt" FROM "Invoice" i
  WHERE i."paid" <> COALESCE((SELECT SUM(b."amount") FROM "Booking" b WHERE b."invoiceId" = i."id"), 0);

CREATE TABLE "new_Payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'started',
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "booked" BIGINT NOT NULL DEFAULT 0,
    "returned" BIGINT NOT NULL DEFAULT 0,
    "sessionId" TEXT,
    "intentId" TEXT,
    "checkoutUrl" TEXT NOT NULL DEFAULT '',
    "liveMode" BOOLEAN NOT NULL DEFAULT false,
    "contactId" TEXT,
    "claimedOn" TEXT,
    "receivedOn" TEXT,
    "reference" TEXT NOT NULL DEFAULT '',
    "recordedBy" TEXT NOT NULL DEFAULT '',
    "failure" TEXT NOT NULL DEFAULT '',
    "startedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "settledAt" DATETIME,
    "closePending" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Payment_money" CHECK ("booked" >= 0 AND "returned" >= 0 AND "booked" + "returned" <= "amount"),
    CONSTRAINT "Payment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Payment" ("amount", "checkoutUrl", "claimedOn", "closePending", "contactId", "currency", "expiresAt", "failure", "id", "intentId", "liveMode", "method", "projectId", "receivedOn", "recordedBy", "reference", "sessionId", "settledAt", "startedAt", "status", "workspaceId", "booked", "returned") SELECT "amount", "checkoutUrl", "claimedOn", "closePending", "contactId", "currency", "expiresAt", "failure", "id", "intentId", "liveMode", "method", "projectId", "receivedOn", "recordedBy", "reference", "sessionId", "settledAt", "startedAt", "status", "workspaceId", CASE WHEN "status" = 'succeeded' AND "id" NOT IN (SELECT "paymentId" FROM "PaymentReversal") THEN "amount" - "overpaid" ELSE 0 END, CASE WHEN "id" IN (SELECT "paymentId" FROM "PaymentReversal") THEN "amount" ELSE 0 END FROM "Payment";
DROP TABLE "Payment";
ALTER TABLE "new_Payment" RENAME TO "Payment";
CREATE UNIQUE INDEX "Payment_sessionId_key" ON "Payment"("sessionId");
CREATE INDEX "Payment_projectId_idx" ON "Payment"("projectId");
CREATE INDEX "Payment_closePending_idx" ON "Payment"("closePending");
CREATE INDEX "Payment_intentId_idx" ON "Payment"("intentId");

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
