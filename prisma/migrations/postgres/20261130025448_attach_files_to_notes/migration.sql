-- AlterTable
ALTER TABLE "File" ADD COLUMN     "pinId" TEXT,
ADD COLUMN     "replyId" TEXT;

-- CreateIndex
CREATE INDEX "File_pinId_idx" ON "File"("pinId");

-- CreateIndex
CREATE INDEX "File_replyId_idx" ON "File"("replyId");

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_pinId_fkey" FOREIGN KEY ("pinId") REFERENCES "Pin"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "PinReply"("id") ON DELETE CASCADE ON UPDATE CASCADE;
