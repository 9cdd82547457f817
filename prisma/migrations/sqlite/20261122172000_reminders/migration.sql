-- Reminders of invoices, by a schedule of the workspace.

-- CreateTable
CREATE TABLE "InvoiceReminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL,
    CONSTRAINT "InvoiceReminder_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

ALTER TABLE "Workspace" ADD COLUMN "reminderDays" TEXT NOT NULL DEFAULT '';

CREATE INDEX "InvoiceReminder_projectId_idx" ON "InvoiceReminder"("projectId");
CREATE INDEX "Invoice_workspaceId_dueOn_idx" ON "Invoice"("workspaceId", "dueOn");
CREATE INDEX "Invoice_workspaceId_issuedOn_idx" ON "Invoice"("workspaceId", "issuedOn");
CREATE UNIQUE INDEX "InvoiceReminder_invoiceId_step_key" ON "InvoiceReminder"("invoiceId", "step");
