-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AnswerPromise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "byName" TEXT NOT NULL DEFAULT '',
    "until" DATETIME NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "end" TEXT,
    CONSTRAINT "AnswerPromise_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AnswerPromise_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AnswerPromise_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_AnswerPromise" ("end", "byName", "endedAt", "id", "kind", "madeAt", "messageId", "projectId", "threadId", "until", "workspaceId") SELECT CASE WHEN "endedAt" IS NULL THEN NULL WHEN "isKept" THEN 'answered' ELSE 'renewed' END, "byName", "endedAt", "id", "kind", "madeAt", "messageId", "projectId", "threadId", "until", "workspaceId" FROM "AnswerPromise";
DROP TABLE "AnswerPromise";
ALTER TABLE "new_AnswerPromise" RENAME TO "AnswerPromise";
CREATE INDEX "AnswerPromise_projectId_idx" ON "AnswerPromise"("projectId");
CREATE INDEX "AnswerPromise_threadId_idx" ON "AnswerPromise"("threadId");
CREATE INDEX "AnswerPromise_messageId_idx" ON "AnswerPromise"("messageId");
CREATE INDEX "AnswerPromise_workspaceId_endedAt_until_idx" ON "AnswerPromise"("workspaceId", "endedAt", "until");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
