-- DropForeignKey
ALTER TABLE "Contact" DROP CONSTRAINT "Contact_clientId_fkey";

-- DropForeignKey
ALTER TABLE "Project" DROP CONSTRAINT "Project_clientId_fkey";

-- DropForeignKey
ALTER TABLE "Milestone" DROP CONSTRAINT "Milestone_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Deliverable" DROP CONSTRAINT "Deliverable_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Exclusion" DROP CONSTRAINT "Exclusion_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Agreement" DROP CONSTRAINT "Agreement_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Signer" DROP CONSTRAINT "Signer_projectId_fkey";

-- DropForeignKey
ALTER TABLE "AgreementEvent" DROP CONSTRAINT "AgreementEvent_projectId_fkey";

-- DropForeignKey
ALTER TABLE "AgreementTemplateVersion" DROP CONSTRAINT "AgreementTemplateVersion_templateId_fkey";

-- DropForeignKey
ALTER TABLE "ChangeRequest" DROP CONSTRAINT "ChangeRequest_projectId_fkey";

-- DropForeignKey
ALTER TABLE "DateMove" DROP CONSTRAINT "DateMove_projectId_fkey";

-- DropForeignKey
ALTER TABLE "BriefQuestion" DROP CONSTRAINT "BriefQuestion_projectId_fkey";

-- DropForeignKey
ALTER TABLE "BoardItem" DROP CONSTRAINT "BoardItem_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Termination" DROP CONSTRAINT "Termination_projectId_fkey";

-- DropForeignKey
ALTER TABLE "SigningCode" DROP CONSTRAINT "SigningCode_agreementId_fkey";

-- DropForeignKey
ALTER TABLE "Instalment" DROP CONSTRAINT "Instalment_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Checkpoint" DROP CONSTRAINT "Checkpoint_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Review" DROP CONSTRAINT "Review_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Invoice" DROP CONSTRAINT "Invoice_projectId_fkey";

-- DropForeignKey
ALTER TABLE "InvoiceDraft" DROP CONSTRAINT "InvoiceDraft_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Payment" DROP CONSTRAINT "Payment_projectId_fkey";

-- DropForeignKey
ALTER TABLE "KeptCard" DROP CONSTRAINT "KeptCard_projectId_fkey";

-- DropForeignKey
ALTER TABLE "GuestLink" DROP CONSTRAINT "GuestLink_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Activity" DROP CONSTRAINT "Activity_projectId_fkey";

-- AlterTable
ALTER TABLE "Signature" ALTER COLUMN "contactId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Checkpoint" DROP COLUMN "kind";

-- AlterTable
ALTER TABLE "Invoice" DROP COLUMN "status";

-- AlterTable
ALTER TABLE "Payment" ALTER COLUMN "cardAccountId" DROP NOT NULL,
ALTER COLUMN "cardAccountId" DROP DEFAULT;

-- AlterTable
ALTER TABLE "BankLine" DROP COLUMN "account";

-- AlterTable
ALTER TABLE "KeptCard" ALTER COLUMN "cardAccountId" DROP NOT NULL,
ALTER COLUMN "cardAccountId" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Difference" ALTER COLUMN "projectId" DROP NOT NULL,
ALTER COLUMN "projectId" DROP DEFAULT,
ALTER COLUMN "paymentId" DROP NOT NULL,
ALTER COLUMN "paymentId" DROP DEFAULT;

-- AlterTable
ALTER TABLE "File" DROP COLUMN "boardItemId";

-- DropEnum
DROP TYPE "CheckpointKind";

-- DropEnum
DROP TYPE "InvoiceStatus";

-- CreateIndex
CREATE UNIQUE INDEX "Client_id_workspaceId_key" ON "Client"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_id_workspaceId_key" ON "Project"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "Agreement_changeId_idx" ON "Agreement"("changeId");

-- CreateIndex
CREATE INDEX "Agreement_qualifiedFileId_idx" ON "Agreement"("qualifiedFileId");

-- CreateIndex
CREATE INDEX "Agreement_originalFileId_idx" ON "Agreement"("originalFileId");

-- CreateIndex
CREATE INDEX "Agreement_sealedFileId_idx" ON "Agreement"("sealedFileId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_id_workspaceId_key" ON "Agreement"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "Signature_contactId_idx" ON "Signature"("contactId");

-- CreateIndex
CREATE INDEX "Signer_contactId_idx" ON "Signer"("contactId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementTemplate_id_workspaceId_key" ON "AgreementTemplate"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "ChangeRequest_contactId_idx" ON "ChangeRequest"("contactId");

-- CreateIndex
CREATE INDEX "ChangeRequest_deliverableId_idx" ON "ChangeRequest"("deliverableId");

-- CreateIndex
CREATE INDEX "ChangeRequest_milestoneId_idx" ON "ChangeRequest"("milestoneId");

-- CreateIndex
CREATE INDEX "DateMove_milestoneId_idx" ON "DateMove"("milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "BoardItem_fileId_key" ON "BoardItem"("fileId");

-- CreateIndex
CREATE INDEX "BoardItem_contactId_idx" ON "BoardItem"("contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Termination_projectId_workspaceId_key" ON "Termination"("projectId", "workspaceId");

-- CreateIndex
CREATE INDEX "Review_contactId_idx" ON "Review"("contactId");

-- CreateIndex
CREATE INDEX "Payment_contactId_idx" ON "Payment"("contactId");

-- CreateIndex
CREATE INDEX "BankLine_paymentId_idx" ON "BankLine"("paymentId");

-- CreateIndex
CREATE INDEX "KeptCard_contactId_idx" ON "KeptCard"("contactId");

-- CreateIndex
CREATE INDEX "Difference_projectId_idx" ON "Difference"("projectId");

-- CreateIndex
CREATE INDEX "File_questionId_idx" ON "File"("questionId");

-- A reference to nothing is no reference; an empty text never was one.
UPDATE "Payment" SET "cardAccountId" = NULL WHERE "cardAccountId" = '';
UPDATE "KeptCard" SET "cardAccountId" = NULL WHERE "cardAccountId" = '';
UPDATE "Signature" SET "contactId" = NULL WHERE "contactId" = '';
UPDATE "Difference" SET "projectId" = NULL WHERE "projectId" NOT IN (SELECT "id" FROM "Project");
UPDATE "Difference" SET "paymentId" = NULL WHERE "paymentId" NOT IN (SELECT "id" FROM "Payment");
DELETE FROM "SigningCode" WHERE "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "Project" SET "templateId" = NULL WHERE "templateId" IS NOT NULL AND "templateId" NOT IN (SELECT "id" FROM "AgreementTemplate");
UPDATE "Agreement" SET "changeId" = NULL WHERE "changeId" IS NOT NULL AND "changeId" NOT IN (SELECT "id" FROM "ChangeRequest");
UPDATE "Agreement" SET "qualifiedFileId" = NULL WHERE "qualifiedFileId" IS NOT NULL AND "qualifiedFileId" NOT IN (SELECT "id" FROM "File");
UPDATE "Agreement" SET "originalFileId" = NULL WHERE "originalFileId" IS NOT NULL AND "originalFileId" NOT IN (SELECT "id" FROM "File");
UPDATE "Agreement" SET "sealedFileId" = NULL WHERE "sealedFileId" IS NOT NULL AND "sealedFileId" NOT IN (SELECT "id" FROM "File");
UPDATE "Signature" SET "signerId" = NULL WHERE "signerId" IS NOT NULL AND "signerId" NOT IN (SELECT "id" FROM "Signer");
UPDATE "Signer" SET "contactId" = NULL WHERE "contactId" IS NOT NULL AND "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "ChangeRequest" SET "contactId" = NULL WHERE "contactId" IS NOT NULL AND "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "ChangeRequest" SET "deliverableId" = NULL WHERE "deliverableId" IS NOT NULL AND "deliverableId" NOT IN (SELECT "id" FROM "Deliverable");
UPDATE "ChangeRequest" SET "milestoneId" = NULL WHERE "milestoneId" IS NOT NULL AND "milestoneId" NOT IN (SELECT "id" FROM "Milestone");
UPDATE "ChangeVersion" SET "agreementId" = NULL WHERE "agreementId" IS NOT NULL AND "agreementId" NOT IN (SELECT "id" FROM "Agreement");
UPDATE "DateMove" SET "agreementId" = NULL WHERE "agreementId" IS NOT NULL AND "agreementId" NOT IN (SELECT "id" FROM "Agreement");
UPDATE "BoardItem" SET "fileId" = NULL WHERE "fileId" IS NOT NULL AND "fileId" NOT IN (SELECT "id" FROM "File");
UPDATE "BoardItem" SET "contactId" = NULL WHERE "contactId" IS NOT NULL AND "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "InvoiceLine" SET "creditsId" = NULL WHERE "creditsId" IS NOT NULL AND "creditsId" NOT IN (SELECT "id" FROM "InvoiceLine");
UPDATE "Deduction" SET "returnedById" = NULL WHERE "returnedById" IS NOT NULL AND "returnedById" NOT IN (SELECT "id" FROM "Invoice");
UPDATE "Payment" SET "keptCardId" = NULL WHERE "keptCardId" IS NOT NULL AND "keptCardId" NOT IN (SELECT "id" FROM "KeptCard");
UPDATE "Payment" SET "contactId" = NULL WHERE "contactId" IS NOT NULL AND "contactId" NOT IN (SELECT "id" FROM "Contact");
UPDATE "Payment" SET "cardAccountId" = NULL WHERE "cardAccountId" IS NOT NULL AND "cardAccountId" NOT IN (SELECT "id" FROM "CardAccount");
UPDATE "Booking" SET "creditNoteId" = NULL WHERE "creditNoteId" IS NOT NULL AND "creditNoteId" NOT IN (SELECT "id" FROM "Invoice");
UPDATE "Booking" SET "refundId" = NULL WHERE "refundId" IS NOT NULL AND "refundId" NOT IN (SELECT "id" FROM "Refund");
UPDATE "Booking" SET "disputeId" = NULL WHERE "disputeId" IS NOT NULL AND "disputeId" NOT IN (SELECT "id" FROM "Dispute");
UPDATE "BankLine" SET "paymentId" = NULL WHERE "paymentId" IS NOT NULL AND "paymentId" NOT IN (SELECT "id" FROM "Payment");
UPDATE "KeptCard" SET "cardAccountId" = NULL WHERE "cardAccountId" IS NOT NULL AND "cardAccountId" NOT IN (SELECT "id" FROM "CardAccount");
UPDATE "File" SET "questionId" = NULL WHERE "questionId" IS NOT NULL AND "questionId" NOT IN (SELECT "id" FROM "BriefQuestion");

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_clientId_workspaceId_fkey" FOREIGN KEY ("clientId", "workspaceId") REFERENCES "Client"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_clientId_workspaceId_fkey" FOREIGN KEY ("clientId", "workspaceId") REFERENCES "Client"("id", "workspaceId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "AgreementTemplate"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deliverable" ADD CONSTRAINT "Deliverable_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exclusion" ADD CONSTRAINT "Exclusion_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_qualifiedFileId_fkey" FOREIGN KEY ("qualifiedFileId") REFERENCES "File"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_originalFileId_fkey" FOREIGN KEY ("originalFileId") REFERENCES "File"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_sealedFileId_fkey" FOREIGN KEY ("sealedFileId") REFERENCES "File"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "Signer"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signer" ADD CONSTRAINT "Signer_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signer" ADD CONSTRAINT "Signer_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementEvent" ADD CONSTRAINT "AgreementEvent_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementTemplateVersion" ADD CONSTRAINT "AgreementTemplateVersion_templateId_workspaceId_fkey" FOREIGN KEY ("templateId", "workspaceId") REFERENCES "AgreementTemplate"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_deliverableId_fkey" FOREIGN KEY ("deliverableId") REFERENCES "Deliverable"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeVersion" ADD CONSTRAINT "ChangeVersion_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeVersion" ADD CONSTRAINT "ChangeVersion_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeNote" ADD CONSTRAINT "ChangeNote_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateMove" ADD CONSTRAINT "DateMove_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateMove" ADD CONSTRAINT "DateMove_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateMove" ADD CONSTRAINT "DateMove_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefQuestion" ADD CONSTRAINT "BriefQuestion_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardItem" ADD CONSTRAINT "BoardItem_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardItem" ADD CONSTRAINT "BoardItem_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardItem" ADD CONSTRAINT "BoardItem_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardComment" ADD CONSTRAINT "BoardComment_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Termination" ADD CONSTRAINT "Termination_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Termination" ADD CONSTRAINT "Termination_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningCode" ADD CONSTRAINT "SigningCode_agreementId_workspaceId_fkey" FOREIGN KEY ("agreementId", "workspaceId") REFERENCES "Agreement"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningCode" ADD CONSTRAINT "SigningCode_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instalment" ADD CONSTRAINT "Instalment_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvoiceLine" ADD CONSTRAINT "InvoiceLine_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvoiceLine" ADD CONSTRAINT "InvoiceLine_creditsId_fkey" FOREIGN KEY ("creditsId") REFERENCES "InvoiceLine"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InvoiceDraft" ADD CONSTRAINT "InvoiceDraft_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvoiceReminder" ADD CONSTRAINT "InvoiceReminder_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDate" ADD CONSTRAINT "PlanDate_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deduction" ADD CONSTRAINT "Deduction_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deduction" ADD CONSTRAINT "Deduction_returnedById_fkey" FOREIGN KEY ("returnedById") REFERENCES "Invoice"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_keptCardId_fkey" FOREIGN KEY ("keptCardId") REFERENCES "KeptCard"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_cardAccountId_fkey" FOREIGN KEY ("cardAccountId") REFERENCES "CardAccount"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentPart" ADD CONSTRAINT "PaymentPart_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_creditNoteId_fkey" FOREIGN KEY ("creditNoteId") REFERENCES "Invoice"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankLine" ADD CONSTRAINT "BankLine_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptCard" ADD CONSTRAINT "KeptCard_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptCard" ADD CONSTRAINT "KeptCard_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptCard" ADD CONSTRAINT "KeptCard_cardAccountId_fkey" FOREIGN KEY ("cardAccountId") REFERENCES "CardAccount"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Difference" ADD CONSTRAINT "Difference_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transmission" ADD CONSTRAINT "Transmission_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentReversal" ADD CONSTRAINT "PaymentReversal_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestLink" ADD CONSTRAINT "GuestLink_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "BriefQuestion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
