-- CreateEnum
CREATE TYPE "PromiseEnd" AS ENUM ('answered', 'renewed', 'settled');

-- CreateEnum
CREATE TYPE "PromiseKind" AS ENUM ('own', 'rule', 'away');

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "answerFrom" INTEGER NOT NULL DEFAULT 540,
ADD COLUMN     "answerTo" INTEGER NOT NULL DEFAULT 1020,
ADD COLUMN     "answerWithin" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "awayUntil" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "silenceDays" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Checkpoint" ADD COLUMN     "answeredAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN     "bySilence" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "File" ADD COLUMN     "messageId" TEXT;

-- CreateTable
CREATE TABLE "SilenceNotice" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "sentOn" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "mailId" TEXT,

    CONSTRAINT "SilenceNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "isInternal" BOOLEAN NOT NULL,
    "milestoneId" TEXT,
    "deliverableId" TEXT,
    "checkpointId" TEXT,
    "changeId" TEXT,
    "agreementId" TEXT,
    "invoiceId" TEXT,
    "settledAt" TIMESTAMP(3),
    "lastAt" TIMESTAMP(3),
    "lastKind" "ActorKind",
    "lastMessageId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "authorKind" "ActorKind" NOT NULL,
    "contactId" TEXT,
    "userId" TEXT,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "folded" TEXT NOT NULL DEFAULT '',
    "quotedId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "leavesAt" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageCorrection" (
    "id" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MessageCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerPromise" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "kind" "PromiseKind" NOT NULL,
    "byName" TEXT NOT NULL DEFAULT '',
    "until" TIMESTAMP(3) NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "end" "PromiseEnd",

    CONSTRAINT "AnswerPromise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadRead" (
    "id" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "contactId" TEXT,
    "userId" TEXT,
    "readAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ThreadRead_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SilenceNotice_checkpointId_idx" ON "SilenceNotice"("checkpointId");

-- CreateIndex
CREATE INDEX "SilenceNotice_projectId_idx" ON "SilenceNotice"("projectId");

-- CreateIndex
CREATE INDEX "SilenceNotice_contactId_idx" ON "SilenceNotice"("contactId");

-- CreateIndex
CREATE INDEX "SilenceNotice_mailId_idx" ON "SilenceNotice"("mailId");

-- CreateIndex
CREATE INDEX "Thread_lastMessageId_idx" ON "Thread"("lastMessageId");

-- CreateIndex
CREATE INDEX "Thread_workspaceId_lastAt_idx" ON "Thread"("workspaceId", "lastAt");

-- CreateIndex
CREATE INDEX "Thread_milestoneId_idx" ON "Thread"("milestoneId");

-- CreateIndex
CREATE INDEX "Thread_deliverableId_idx" ON "Thread"("deliverableId");

-- CreateIndex
CREATE INDEX "Thread_checkpointId_idx" ON "Thread"("checkpointId");

-- CreateIndex
CREATE INDEX "Thread_changeId_idx" ON "Thread"("changeId");

-- CreateIndex
CREATE INDEX "Thread_agreementId_idx" ON "Thread"("agreementId");

-- CreateIndex
CREATE INDEX "Thread_invoiceId_idx" ON "Thread"("invoiceId");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_projectId_subject_isInternal_key" ON "Thread"("projectId", "subject", "isInternal");

-- CreateIndex
CREATE INDEX "Message_threadId_sentAt_idx" ON "Message"("threadId", "sentAt");

-- CreateIndex
CREATE INDEX "Message_projectId_idx" ON "Message"("projectId");

-- CreateIndex
CREATE INDEX "Message_leavesAt_idx" ON "Message"("leavesAt");

-- CreateIndex
CREATE INDEX "Message_contactId_idx" ON "Message"("contactId");

-- CreateIndex
CREATE INDEX "Message_userId_idx" ON "Message"("userId");

-- CreateIndex
CREATE INDEX "Message_quotedId_idx" ON "Message"("quotedId");

-- CreateIndex
CREATE INDEX "MessageCorrection_messageId_idx" ON "MessageCorrection"("messageId");

-- CreateIndex
CREATE INDEX "AnswerPromise_projectId_idx" ON "AnswerPromise"("projectId");

-- CreateIndex
CREATE INDEX "AnswerPromise_threadId_idx" ON "AnswerPromise"("threadId");

-- CreateIndex
CREATE INDEX "AnswerPromise_messageId_idx" ON "AnswerPromise"("messageId");

-- CreateIndex
CREATE INDEX "AnswerPromise_workspaceId_endedAt_until_idx" ON "AnswerPromise"("workspaceId", "endedAt", "until");

-- CreateIndex
CREATE INDEX "ThreadRead_contactId_idx" ON "ThreadRead"("contactId");

-- CreateIndex
CREATE INDEX "ThreadRead_userId_idx" ON "ThreadRead"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ThreadRead_threadId_contactId_key" ON "ThreadRead"("threadId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "ThreadRead_threadId_userId_key" ON "ThreadRead"("threadId", "userId");

-- CreateIndex
CREATE INDEX "File_messageId_idx" ON "File"("messageId");

-- AddForeignKey
ALTER TABLE "SilenceNotice" ADD CONSTRAINT "SilenceNotice_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SilenceNotice" ADD CONSTRAINT "SilenceNotice_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SilenceNotice" ADD CONSTRAINT "SilenceNotice_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SilenceNotice" ADD CONSTRAINT "SilenceNotice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_deliverableId_fkey" FOREIGN KEY ("deliverableId") REFERENCES "Deliverable"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_lastMessageId_fkey" FOREIGN KEY ("lastMessageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_quotedId_fkey" FOREIGN KEY ("quotedId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageCorrection" ADD CONSTRAINT "MessageCorrection_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerPromise" ADD CONSTRAINT "AnswerPromise_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerPromise" ADD CONSTRAINT "AnswerPromise_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerPromise" ADD CONSTRAINT "AnswerPromise_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadRead" ADD CONSTRAINT "ThreadRead_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadRead" ADD CONSTRAINT "ThreadRead_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadRead" ADD CONSTRAINT "ThreadRead_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;
