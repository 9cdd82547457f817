-- CreateTable
CREATE TABLE "ReplyAddress" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "threadId" TEXT NOT NULL,
    "linkId" TEXT,
    "userId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ReplyAddress_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReplyAddress_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "GuestLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReplyAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IncomingMail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "providerId" TEXT NOT NULL,
    "workspaceId" TEXT,
    "messageId" TEXT,
    "state" TEXT NOT NULL,
    "automatic" BOOLEAN NOT NULL DEFAULT false,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "fromName" TEXT NOT NULL DEFAULT '',
    "fromEmail" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "filesLeft" INTEGER NOT NULL DEFAULT 0,
    "receivedAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" DATETIME NOT NULL,
    "lastError" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "IncomingMail_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "IncomingMail_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ReplyAddress_threadId_idx" ON "ReplyAddress"("threadId");

-- CreateIndex
CREATE INDEX "ReplyAddress_linkId_idx" ON "ReplyAddress"("linkId");

-- CreateIndex
CREATE INDEX "ReplyAddress_userId_idx" ON "ReplyAddress"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "IncomingMail_providerId_key" ON "IncomingMail"("providerId");

-- CreateIndex
CREATE UNIQUE INDEX "IncomingMail_messageId_key" ON "IncomingMail"("messageId");

-- CreateIndex
CREATE INDEX "IncomingMail_state_nextAttemptAt_idx" ON "IncomingMail"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "IncomingMail_workspaceId_state_idx" ON "IncomingMail"("workspaceId", "state");
