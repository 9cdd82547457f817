-- AlterTable
ALTER TABLE "Checkpoint" ADD COLUMN "answeredAt" DATETIME;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SilenceNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "checkpointId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "since" DATETIME NOT NULL,
    "sentOn" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "mailId" TEXT,
    CONSTRAINT "SilenceNotice_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project" ("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SilenceNotice_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SilenceNotice_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SilenceNotice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- A notice of before says of no count that it is: the days are counted anew.
DROP TABLE "SilenceNotice";
ALTER TABLE "new_SilenceNotice" RENAME TO "SilenceNotice";
CREATE INDEX "SilenceNotice_checkpointId_idx" ON "SilenceNotice"("checkpointId");
CREATE INDEX "SilenceNotice_projectId_idx" ON "SilenceNotice"("projectId");
CREATE INDEX "SilenceNotice_contactId_idx" ON "SilenceNotice"("contactId");
CREATE INDEX "SilenceNotice_mailId_idx" ON "SilenceNotice"("mailId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
