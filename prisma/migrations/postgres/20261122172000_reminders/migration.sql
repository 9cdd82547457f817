-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "reminderDays" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "InvoiceReminder" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "InvoiceReminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InvoiceReminder_projectId_idx" ON "InvoiceReminder"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "InvoiceReminder_invoiceId_step_key" ON "InvoiceReminder"("invoiceId", "step");

-- CreateIndex
CREATE INDEX "Invoice_workspaceId_dueOn_idx" ON "Invoice"("workspaceId", "dueOn");

-- CreateIndex
CREATE INDEX "Invoice_workspaceId_issuedOn_idx" ON "Invoice"("workspaceId", "issuedOn");

-- AddForeignKey
ALTER TABLE "InvoiceReminder" ADD CONSTRAINT "InvoiceReminder_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
