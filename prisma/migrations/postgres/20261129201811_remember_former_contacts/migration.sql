-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "formerly" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "removalTold" TEXT NOT NULL DEFAULT '';

-- Files that were removed from the board, which nothing names any more.
DELETE FROM "Derivative" WHERE "fileId" IN (SELECT f."id" FROM "File" f WHERE f."projectId" IS NOT NULL AND f."checkpointId" IS NULL AND f."questionId" IS NULL AND NOT EXISTS (SELECT 1 FROM "BoardItem" x WHERE x."fileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Invoice" x WHERE x."fileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Signature" x WHERE x."fileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Agreement" x WHERE x."qualifiedFileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Agreement" x WHERE x."originalFileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Agreement" x WHERE x."sealedFileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Upload" x WHERE x."fileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "CheckpointOption" x WHERE x."fileId" = f."id"));
DELETE FROM "File" WHERE "id" IN (SELECT f."id" FROM "File" f WHERE f."projectId" IS NOT NULL AND f."checkpointId" IS NULL AND f."questionId" IS NULL AND NOT EXISTS (SELECT 1 FROM "BoardItem" x WHERE x."fileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Invoice" x WHERE x."fileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Signature" x WHERE x."fileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Agreement" x WHERE x."qualifiedFileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Agreement" x WHERE x."originalFileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Agreement" x WHERE x."sealedFileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "Upload" x WHERE x."fileId" = f."id") AND NOT EXISTS (SELECT 1 FROM "CheckpointOption" x WHERE x."fileId" = f."id"));
